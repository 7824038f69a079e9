namespace VirtualAgent.Console;

/// <summary>What the console reads from a staff account beyond its name.</summary>
public static class StaffClaims
{
    /// <summary>The account still has its one-time password; nothing is shown before it is changed.</summary>
    public const string OneTimePassword = "va:one-time-password";
}

namespace VirtualAgent.Console.Accounts;

public enum AccountState
{
    Open,

    /// <summary>Too many wrong passwords, for a while.</summary>
    Locked,

    /// <summary>By an administrator, until one lets it in again.</summary>
    Disabled,
}

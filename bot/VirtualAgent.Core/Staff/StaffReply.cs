namespace VirtualAgent.Core.Staff;

/// <summary>What a person writes to a resident.</summary>
/// <param name="Key">Of the form that it was written in: sent twice, it is said once.</param>
/// <param name="Name">As the resident reads it; empty for the city's staff as such.</param>
public sealed record StaffReply(string Key, string Name, string Text)
{
    public const int MaxName = 40;
    public const int MaxText = 1_000;
}

namespace VirtualAgent.Storage.Keys;

/// <summary>A key that seals chat tokens and staff cookies.</summary>
internal sealed class DataProtectionKeyRow
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

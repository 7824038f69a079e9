namespace VirtualAgent.Recognizers.Streets;

/// <summary>A place read from tokens.</summary>
/// <param name="Next">Index of the first token after it.</param>
internal sealed record AddressParts(
    string Subtype, int First, int Next, string? Number = null, string? Street = null, string? Unit = null, string? Cross = null)
{
    public const string Address = "address";
    public const string Intersection = "intersection";
    public const string OnlyStreet = "street";
    public const string Block = "block";
}

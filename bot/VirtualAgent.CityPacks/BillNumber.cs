namespace VirtualAgent.CityPacks;

/// <summary>A bill's number as people type it.</summary>
internal static class BillNumber
{
    /// <summary>Letters and digits alone, in capitals: <c>w 204-518</c> is <c>W204518</c>.</summary>
    public static string Compact(string number) =>
        string.Concat(number.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant));
}

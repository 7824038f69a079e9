namespace VirtualAgent.Core.City;

/// <summary>A bill's number as people type it.</summary>
public static class BillNumber
{
    /// <summary>Letters and digits alone, in capitals: <c>w 204-518</c> is <c>W204518</c>.</summary>
    public static string Compact(string number) =>
        string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}

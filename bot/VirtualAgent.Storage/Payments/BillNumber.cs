namespace VirtualAgent.Storage.Payments;

internal static class BillNumber
{
    /// <summary>Spaces, dashes and case do not tell two bills apart.</summary>
    public static string Plain(string number) =>
        string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}

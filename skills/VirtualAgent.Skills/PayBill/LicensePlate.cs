using System.Text.RegularExpressions;

namespace VirtualAgent.Skills.PayBill;

/// <summary>Tells a car's licence plate, by which no bill is found, from a bill's number that was misread.</summary>
internal static partial class LicensePlate
{
    public static bool IsMeant(string said) => Called().IsMatch(said) || Plate().IsMatch(said.Trim());

    [GeneratedRegex(@"\b(?:licen[sc]e plate|plates?|tag number|placas?|matr[ií]cula)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"^(?:[A-Z]{2,3}[ -]?\d{3,5}|\d{3,4}[ -]?[A-Z]{2,3}|[A-Z]{1,2}\d{1,2}[ -]?\d{3,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plate();
}

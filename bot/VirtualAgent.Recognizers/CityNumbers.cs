using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace VirtualAgent.Recognizers;

/// <summary>The numbers that a city prints: those of its bills, and those that it gives to requests.</summary>
/// <param name="RequestPrefix">The letters before a request's number.</param>
public sealed record CityNumbers(AccountNumbers Bills, string RequestPrefix)
{
    /// <summary>Requests' numbers in a text; see <see cref="TrackingNumbers"/>. 'QH2026/0336' is a bill's where bills are written so.</summary>
    public IReadOnlyList<Recognized> Requests(string text, Culture culture) =>
        [.. TrackingNumbers.Recognize(text, culture, RequestPrefix).Where(found => !IsWrittenAsABill(found, text, culture))];

    private bool IsWrittenAsABill(Recognized found, string text, Culture culture) =>
        found.Text.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or ' '))
        && Bills.Recognize(text, culture).Any(bill => bill.Start <= found.End && found.Start <= bill.End);

    /// <summary>'RB-000001': the letters of a request's number, and too few digits or too many; null where there is none.</summary>
    public string? Misprinted(string text, Culture culture) =>
        !StandIn(text, culture) && Regex.Match(text, $@"\b{Regex.Escape(RequestPrefix)}[- ]?\d[\d-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match ? match.Value : null;

    /// <summary>The kinds of bill whose numbers have the letters and digits of a request's: only what separates them tells one from the other.</summary>
    public ImmutableArray<string> BillsLikeRequests => Bills.KindsOf(TrackingNumbers.Shape(RequestPrefix));

    /// <summary>Whether a number of a bill or a request stands in a text.</summary>
    public bool StandIn(string text, Culture culture) => All(text, culture).Any();

    public IEnumerable<Recognized> All(string text, Culture culture) => Bills.Recognize(text, culture).Concat(Requests(text, culture));
}

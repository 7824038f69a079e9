using System.Text.RegularExpressions;

namespace VirtualAgent.Recognizers;

/// <summary>The numbers that a city prints: those of its bills, and those that it gives to requests.</summary>
/// <param name="RequestPrefix">The letters before a request's number.</param>
public sealed record CityNumbers(AccountNumbers Bills, string RequestPrefix)
{
    /// <summary>Requests' numbers in a text; see <see cref="TrackingNumbers"/>.</summary>
    public IReadOnlyList<Recognized> Requests(string text, Culture culture) => TrackingNumbers.Recognize(text, culture, RequestPrefix);

    /// <summary>'RB-000001': the letters of a request's number, and too few digits or too many; null where there is none.</summary>
    public string? Misprinted(string text, Culture culture) =>
        Requests(text, culture).Count == 0 && Regex.Match(text, $@"\b{Regex.Escape(RequestPrefix)}[- ]?\d[\d-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match ? match.Value : null;

    /// <summary>Whether a number of a bill or a request stands in a text.</summary>
    public bool StandIn(string text, Culture culture) => All(text, culture).Any();

    public IEnumerable<Recognized> All(string text, Culture culture) => Bills.Recognize(text, culture).Concat(Requests(text, culture));
}

using VirtualAgent.Core.City;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Language;

/// <summary>Where a message names streets, houses, parks and buildings: names are in no language.</summary>
internal sealed class PlaceSpans(IPlaces? places)
{
    private static readonly Culture[] Cultures = [Culture.English, Culture.Spanish];

    /// <summary>A turn asks several times for one message.</summary>
    private Spans? _last;

    public IReadOnlyList<(int Start, int End)> In(string text, IReadOnlyList<Token> tokens)
    {
        var found = _last is { } last && last.Text == text ? last : _last = new(text, Find(text, tokens));
        return found.Found;
    }

    /// <summary>The words of the names alone: 'elm' of 'calle elm 41'.</summary>
    public List<(int Start, int End)> Names(string text, IReadOnlyList<Token> tokens)
    {
        var names = Names(text);
        return [.. tokens.Where(token => names.Contains(token.Text)).Select(token => (token.Start, token.End - 1))];
    }

    private (int Start, int End)[] Find(string text, IReadOnlyList<Token> tokens)
    {
        var addresses = Cultures
            .SelectMany(culture => Addresses.Recognize(text, culture))
            .Where(found => found.First["subtype"] is not "street" && found.Text.Any(char.IsDigit))
            .Select(found => (found.Start, found.End));
        return [.. addresses.Concat(Names(text, tokens))];
    }

    private HashSet<string> Names(string text)
    {
        IEnumerable<string> named = places?.Find(text) switch
        {
            PlaceMatch.Found found => InEach(found.Place.Name.ByLanguage.Values),
            PlaceMatch.StreetOnly street => [street.Street],
            PlaceMatch.NumberNotOnStreet street => [street.Street],
            PlaceMatch.NoSuchStreet street => [street.Street],
            PlaceMatch.NoCorner corner => [corner.Street, corner.Other],
            _ => [],
        };
        return [.. named.SelectMany(Tokens.Of).Select(token => token.Text)];
    }

    /// <summary>The words that a name has in each language: 'Lincoln' of the park, none of 'Public Works' and 'Obras Públicas'.</summary>
    private static IEnumerable<string> InEach(IEnumerable<string> names) => names
        .Select(name => Tokens.Of(name).Select(token => token.Text))
        .Aggregate((shared, other) => shared.Intersect(other));

    private sealed record Spans(string Text, IReadOnlyList<(int Start, int End)> Found);
}

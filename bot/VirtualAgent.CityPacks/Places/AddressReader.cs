using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Finds a house number with its street: '41 elm', 'calle elm 41', '1450 n maple ave'.</summary>
internal sealed class AddressReader(HouseNumbers houses, ImmutableArray<Street> streets)
{
    private const int LongestNumber = 5;
    private const int MostCandidates = 5;
    private static readonly PlaceWords Words = PlaceWords.Default;

    private readonly HashSet<string> _streets = streets.Select(street => street.Name).ToHashSet();

    public PlaceMatch? Find(string[] tokens, List<StreetMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (NumberBefore(tokens, mention) is { } before)
            {
                return Match(before, mention);
            }
        }

        foreach (var mention in mentions)
        {
            if (NumberAfter(tokens, mention) is { } after)
            {
                return Match(after, mention);
            }
        }

        return null;
    }

    /// <summary>An address as <see cref="HouseNumbers.Place"/> names it.</summary>
    public Place? ById(string id)
    {
        var end = id.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && HouseNumber(id[..end]) is { } number && _streets.Contains(id[(end + 1)..])
            ? houses.Find(id[(end + 1)..], number)
            : null;
    }

    private static int? NumberBefore(string[] tokens, StreetMention mention)
    {
        var at = mention.Start - 1;
        while (at > 0 && (IsLetter(tokens[at]) || Words.ShortTypes.Contains(tokens[at])))
        {
            at--;
        }

        return at >= 0 ? HouseNumber(tokens[at]) : null;
    }

    /// <summary>A number behind the street counts where it is labelled, ends the text or the street's type comes first, as in Spanish.</summary>
    private static int? NumberAfter(string[] tokens, StreetMention mention)
    {
        var label = Array.FindIndex(tokens, mention.End, token => !Words.Hesitations.Contains(token));
        var isLabelled = label >= 0 && Words.NumberLabels.Contains(tokens[label]);
        var at = isLabelled ? label + 1 : mention.End;
        while (isLabelled && at < tokens.Length - 1 && Words.Hesitations.Contains(tokens[at]))
        {
            at++;
        }

        var isSpanish = Words.ShortTypes.Contains(tokens[mention.Start])
            || (mention.Start > 0 && Words.ShortTypes.Contains(tokens[mention.Start - 1]));
        return at < tokens.Length && (isLabelled || isSpanish || at == tokens.Length - 1) ? HouseNumber(tokens[at]) : null;
    }

    /// <summary>A direction, or the b of 41-B.</summary>
    private static bool IsLetter(string token) => token.Length == 1 && char.IsAsciiLetter(token[0])
        && (Words.ShortDirections.Contains(token) || !Words.Conjunctions.Contains(token));

    /// <summary>41, 41b.</summary>
    private static int? HouseNumber(string token)
    {
        var digits = token.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= LongestNumber && token.Length - digits < 2
            ? int.Parse(token.AsSpan(0, digits), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Of Second Street and East Second Street the one that was named whole, where that has the house; else those that have it.</summary>
    private ImmutableArray<Street> Likely(int number, ImmutableArray<Street> streets) =>
        streets.Where(street => houses.Has(street.Name, number)).ToImmutableArray() is not { IsEmpty: false } having ? streets
        : having.Where(street => !Words.Directions.ContainsKey(street.Name.Split(' ')[0].ToLowerInvariant())).ToImmutableArray() is [var whole] ? [whole]
        : having;

    private PlaceMatch Match(int number, StreetMention named)
    {
        ImmutableArray<Place> found = [.. Likely(number, named.Streets).Select(street => houses.Find(street.Name, number)).OfType<Place>().Take(MostCandidates)];
        return found switch
        {
            [_, ..] when named.Unknown is { } unknown => new PlaceMatch.NoSuchStreet(unknown, found),
            [var one] => new PlaceMatch.Found(one),
            [_, ..] => new PlaceMatch.Several(found),
            [] => houses.Range(named.Streets[0].Name) is { } range
                ? new PlaceMatch.NumberNotOnStreet(named.Streets[0].Name, range.From, range.To)
                : named.Alone,
        };
    }
}

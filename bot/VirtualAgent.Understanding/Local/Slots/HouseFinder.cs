using VirtualAgent.Core.City;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Finds houses and corners of the city among other words.</summary>
internal sealed class HouseFinder(IPlaces? places)
{
    private const int LongestPlace = 12;
    private const int LongestHouse = 5;

    /// <summary>The house or corner that a short message names; null for a park or building, or none.</summary>
    public Place? Spot(Utterance said) =>
        said.Tokens.Count <= LongestPlace && places?.Find(said.Text) is PlaceMatch.Found { Place: { Kind: not PlaceKind.Facility } place } ? place : null;

    /// <summary>The house that is named with hardly a word more: 'la cuarenta y cuatro de elm'.</summary>
    public Place? HouseAlone(Utterance named) =>
        Spot(named) is { Kind: PlaceKind.Address } house && PlaceWords.AreAll(named, house) ? house : null;

    /// <summary>The house of 'forty fourth elm street' and of 'twelve hundred and four elm street', of which only the end was cut out; the whole of its number, or none.</summary>
    public Place? NumberBefore(Utterance said, Recognized cut)
    {
        var before = said.Tokens.TakeWhile(token => token.End <= cut.Start).ToList();
        var end = cut.First["subtype"] switch
        {
            "address" => before.Count,
            "intersection" or "block" => 0,
            _ => before.FindLastIndex(token => !PlaceWords.LinksToStreet(token.Text)) + 1,
        };
        var start = StartOfNumber(before, end, joined: cut.First["subtype"] is "address", said);
        return start == end ? null : HouseAlone(said.Part($"{said.Text[before[start].Start..before[end - 1].End]} {cut.Text}"));
    }

    /// <summary>Where the number that goes on up to a token begins; there where none does.</summary>
    /// <param name="joined">It goes on behind that token.</param>
    private static int StartOfNumber(List<Token> before, int end, bool joined, Utterance said)
    {
        var start = end;
        while (start > 0 && (PlaceWords.IsNumber(before[start - 1], said)
            || (start > 1 && (joined || start < end) && PlaceWords.JoinsNumber(before[start - 1].Text) && PlaceWords.IsNumber(before[start - 2], said))))
        {
            start--;
        }

        return start;
    }

    /// <summary>The house of 'oak street 120'.</summary>
    public Place? NumberAfter(Utterance said, Recognized street) =>
        street.First["subtype"] is not ("address" or "intersection" or "block")
        && said.Tokens.Where(token => token.Start > street.End).Take(1).ToList() is [var next] && next.Text.All(char.IsAsciiDigit)
        && places?.Find($"{next.Text} {street.Text}") is PlaceMatch.Found found
            ? found.Place
            : null;

    /// <summary>A number and a street that the city knows, without the words around them; null where there is none.</summary>
    public string? House(Utterance said)
    {
        for (var at = 0; at < said.Tokens.Count; at++)
        {
            if (!said.Tokens[at].Text.All(char.IsAsciiDigit))
            {
                continue;
            }

            for (var end = at + 1; end < Math.Min(said.Tokens.Count, at + LongestHouse); end++)
            {
                var named = said.Text[said.Tokens[at].Start..said.Tokens[end].End];
                if (places?.Find(named) is PlaceMatch.Found { Place.Kind: not PlaceKind.Facility })
                {
                    return named;
                }
            }
        }

        return null;
    }

    /// <summary>Whether it is a house number and a street, on it or not.</summary>
    public bool HoldsNumber(string tail) => places?.Find(tail) is PlaceMatch.Found or PlaceMatch.NumberNotOnStreet or PlaceMatch.NoSuchStreet;
}

using VirtualAgent.Core.City;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Slots.Corrections;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Finds houses and corners of the city among other words.</summary>
internal sealed class HouseFinder(IPlaces? places)
{
    private const int LongestPlace = 12;
    private const int LongestHouse = 5;

    /// <summary>Words between a street and the number of a house on it.</summary>
    private static readonly HashSet<string> Approaches = Lexicon.Words(SlotLexicon.Shipped.Approaches);

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

    /// <summary>The house of 'oak street 120', and of 'elm street near like forty one' where no more is said.</summary>
    public Place? NumberAfter(Utterance said, Recognized street)
    {
        if (street.First["subtype"] is "address" or "intersection" or "block")
        {
            return null;
        }

        var after = said.Tokens.Where(token => token.Start > street.End).ToList();
        var number = after is [var next, ..] && next.Text.All(char.IsAsciiDigit) ? next.Text : Near(after, said) ?? PutRight(after, said);
        return number is not null && places?.Find($"{number} {street.Text}") is PlaceMatch.Found { Place: { Kind: PlaceKind.Address } house } ? house : null;
    }

    /// <summary>The 43 of 'elm street near number forty one no wait forty three'.</summary>
    private static string? PutRight(List<Token> after, Utterance said) =>
        after.Count > 0 && said.Text[after[0].Start..] is var tail && Passing.In(said.Part(tail)).LastOrDefault() is { } passing
        && Near([.. after.TakeWhile(token => token.End <= after[0].Start + passing.Start)], said) is not null
        && said.Part(passing.Right) is { Tokens.Count: > 0 } right && right.Tokens.All(token => PlaceWords.IsNumber(token, said) || PlaceWords.JoinsNumber(token.Text))
            ? right.Text
            : null;

    /// <summary>The number that a message ends in, with no more than words for 'near' before it; null where it ends otherwise.</summary>
    private static string? Near(List<Token> after, Utterance said)
    {
        var number = after.SkipWhile(token => Approaches.Contains(token.Text)).ToList();
        return number.Count > 0 && number.Count < after.Count && PlaceWords.IsNumber(number[0], said)
            && number.TrueForAll(token => PlaceWords.IsNumber(token, said) || PlaceWords.JoinsNumber(token.Text))
            ? said.Text[number[0].Start..number[^1].End]
            : null;
    }

    /// <summary>A number and a street that the city knows, without the words around them; null where there is none.</summary>
    public string? House(Utterance said) => From(said, at => said.Tokens[at].Text.All(char.IsAsciiDigit));

    /// <summary>The same with its number in words: the 'four twelve elm' of 'the roof leaks four twelve elm'.</summary>
    public string? HouseInWords(Utterance said) => From(said, at => IsSpelledOut(said, at));

    private string? From(Utterance said, Func<int, bool> begins) => Enumerable.Range(0, said.Tokens.Count)
        .Where(begins)
        .SelectMany(at => Enumerable.Range(at + 1, Math.Max(0, Math.Min(said.Tokens.Count, at + LongestHouse) - at - 1)).Select(end => said.Text[said.Tokens[at].Start..said.Tokens[end].End]))
        .FirstOrDefault(named => places?.Find(named) is PlaceMatch.Found { Place.Kind: not PlaceKind.Facility });

    /// <summary>'Four twelve', 'two oh two': one word alone, as in 'two park benches', may count things.</summary>
    private static bool IsSpelledOut(Utterance said, int at) =>
        (at == 0 || !PlaceWords.IsNumber(said.Tokens[at - 1], said)) && PlaceWords.IsNumber(said.Tokens[at], said)
        && said.Tokens.Skip(at + 1).SkipWhile(token => PlaceWords.JoinsNumber(token.Text)).Take(1).Any(next => PlaceWords.IsNumber(next, said) && !PlaceWords.IsOrdinal(next.Text, said.Culture));

    /// <summary>Whether it is a house number and a street, on it or not.</summary>
    public bool HoldsNumber(string tail) => places?.Find(tail) is PlaceMatch.Found or PlaceMatch.NumberNotOnStreet or PlaceMatch.NoSuchStreet;
}

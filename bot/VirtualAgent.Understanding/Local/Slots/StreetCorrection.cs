using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads another street for the house or the corner that was given: 'not Elm, Oak', 'no, it's on Birch', 'no wait, fifth'.</summary>
internal sealed partial class StreetCorrection(IPlaces? places)
{
    private const int LongestStreet = 5;
    private const string Joint = " & ";

    /// <summary>Whether a message names a street so that it can be nothing else: by its type, or as where something is.</summary>
    public bool IsSaidToBe(Utterance right) => Street(right) is not null && (Lead().Match(right.Text).Groups["on"].Success || right.Tokens.Any(t => PlaceWords.IsStreetType(t.Text)));

    /// <summary>Whether it is 'fifth' and no more, which may count something else.</summary>
    public static bool IsBareOrdinal(Utterance right) => right.Tokens is [var only] && PlaceWords.IsOrdinal(only.Text, right.Culture);

    /// <summary>Whether a message names a street of the place that was given.</summary>
    public static bool IsOf(Utterance said, string known) => StreetsOf(known).Exists(street => Names(said.Text, street));

    /// <summary>Whether the place that was given is on a numbered street.</summary>
    public static bool IsOnNumbered(string known) => StreetsOf(known).Any(IsNumbered);

    /// <summary>
    /// The same house on that street, or the corner with one of its streets replaced; the street as it is where that is no place
    /// of the city, so that its number is asked for. Null where no more than a street is not what is named.
    /// </summary>
    /// <param name="right">What is said to be right.</param>
    /// <param name="text">The whole message, which may say which street is wrong.</param>
    public Command.SetSlot? Read(SlotDefinition slot, Utterance right, string text, string known)
    {
        if (Street(right) is not { } street || StreetsOf(known) is not { Count: > 0 } streets || streets.Contains(street))
        {
            return null;
        }

        var place = streets is [var one, var other]
            ? Kept(one, other, street, text) is { } kept ? $"{kept}{Joint}{street}" : street
            : $"{PlaceWords.House(known)!.Value.Number} {street}";
        return places!.Find(place) switch
        {
            PlaceMatch.Found found => new(slot.Name, found.Place.Name.In("en"), [found.Place.Id]),
            _ when streets.Count > 1 => new(slot.Name, place),
            _ => new(slot.Name, street),
        };
    }

    /// <summary>The street of a corner that stays: the one that is not said to be wrong, else the one that is not called alike, by a number or by a name.</summary>
    private static string? Kept(string one, string other, string street, string text)
    {
        var (first, second) = (Names(text, one), Names(text, other));
        return first != second ? first ? other : one
            : IsNumbered(one) == IsNumbered(other) ? null
            : IsNumbered(one) == IsNumbered(street) ? other : one;
    }

    private static bool Names(string text, string street) =>
        Tokens.Of(street).Take(1).Any(name => Tokens.Of(text).Any(t => t.Text == name.Text));

    /// <summary>The street that is named with hardly a word more; null where it is none, or more is named.</summary>
    private string? Street(Utterance said) =>
        said.Tokens.Count is > 0 and <= LongestStreet && said.Part(Lead().Replace(said.Text, string.Empty)) is { Tokens.Count: > 0 } bare
        && places?.Find(bare.Text) is PlaceMatch.StreetOnly named && PlaceWords.AreAllOf(bare, named.Street)
            ? named.Street
            : null;

    /// <summary>The two streets of a corner, or the one of a house; none of a park or a building.</summary>
    private static List<string> StreetsOf(string known) =>
        known.Split(Joint) is [var one, var other] ? [one, other]
        : PlaceWords.House(known) is var (_, street) ? [street]
        : [];

    private static bool IsNumbered(string street) => char.IsAsciiDigit(street[0]);

    [GeneratedRegex(@"^\W*(?:(?:it'?s|it is|is|was|es|era|est[aá]|queda|actually|really)\s+)*(?:(?<on>on|at|in|along|en|sobre|por)\s+)?(?:the\s+|el\s+|la\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}

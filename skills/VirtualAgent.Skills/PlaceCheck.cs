using System.Globalization;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills;

/// <summary>Judges what a resident says for a place.</summary>
internal sealed class PlaceCheck(CityPack pack)
{
    private const int MostChoices = 4;

    public SlotCheck Check(Command.SetSlot given)
    {
        if (given.Readings is [var id] && pack.Places.ById(id) is { } known)
        {
            return Accept(known);
        }

        if (given.Readings.Select(pack.Places.ById).OfType<Place>().ToList() is { Count: > 1 } several)
        {
            return WhichOf(several, given.Said);
        }

        return pack.Places.Find(given.Said) switch
        {
            PlaceMatch.Found found => Accept(found.Place),
            PlaceMatch.Several found => WhichOf(found.Places, given.Said),
            PlaceMatch.NoSuchPark unknown => Choose(unknown.Near, Phrase.Of("place.no-such-park", ("park", Titled(unknown.Said)))),
            PlaceMatch.NoSuchStreet { Near: [var only] } named => Choose([only], Phrase.Of("place.other-street", ("street", named.Street), ("place", only.Name))),
            PlaceMatch.NoSuchStreet other => Choose(other.Near, Phrase.Of("place.no-such-street-near", ("street", other.Street))),
            PlaceMatch.NumberNotOnStreet off => AskFor("place.number-not-on-street", ("street", off.Street), ("from", $"{off.From}"), ("to", $"{off.To}")),
            PlaceMatch.StreetOnly { Namesakes.IsEmpty: false } street => Choose(street.Namesakes, Phrase.Of("place.which"), StreetOf(street)),
            PlaceMatch.StreetOnly { Unknown: { } unheard } street => AskFor("place.other-street-only", ("street", street.Street), ("other", unheard)),
            PlaceMatch.StreetOnly street => AskFor("place.street-only", ("street", street.Street)),
            PlaceMatch.NoCorner none => AskFor("place.no-corner", ("street", none.Street), ("other", none.Other)),
            PlaceMatch.None => new SlotCheck.Reject(UnknownStreet(given.Said) is { } street ? Phrase.Of("place.no-such-street", ("street", street)) : Phrase.Of("place.unknown")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What is missing of a place that is known in part.</summary>
    private static SlotCheck.Reject AskFor(string key, params (string Name, LocalizedText Value)[] known) => new(Phrase.Of(key, known)) { Asks = true };

    /// <summary>A name as it is written, of what was said.</summary>
    private static string Titled(string said) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(said);

    private SlotCheck.Choose WhichOf(IEnumerable<Place> places, string said) =>
        Choose(places, UnknownStreet(said) is { } street ? Phrase.Of("place.no-such-street-near", ("street", street)) : Phrase.Of("place.which"));

    private static SlotCheck.Choose Choose(IEnumerable<Place> places, Phrase question, params ReadOnlySpan<SlotChoice> others) =>
        new(question, [.. places.Take(MostChoices).Select(p => new SlotChoice(p.Id, p.Name)), .. others]);

    private static SlotChoice StreetOf(PlaceMatch.StreetOnly street) =>
        new(street.Street, LocalizedText.Of(("en", $"{street.Street} (the street)"), ("es", $"{street.Street} (la calle)")));

    /// <summary>A street that is named by its type and is none of the city's.</summary>
    private string? UnknownStreet(string said) =>
        Addresses.Recognize(said, Culture.English).Select(found => found.First["street"]).FirstOrDefault(street => street is not null && pack.Places.Find(street) is PlaceMatch.None) is { } unknown ? Titled(unknown) : null;

    private static SlotCheck.Accept Accept(Place place) => new(new SlotValue(place.Id, place.Name));
}

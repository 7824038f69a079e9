using System.Globalization;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

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
            return WhichOf(several);
        }

        return pack.Places.Find(given.Said) switch
        {
            PlaceMatch.Found found => Accept(found.Place),
            PlaceMatch.Several found => WhichOf(found.Places),
            PlaceMatch.NoSuchPark unknown => WhichOf(unknown.Near, Phrase.Of("place.no-such-park", ("park", Titled(unknown.Said)))),
            PlaceMatch.NumberNotOnStreet off => AskFor("place.number-not-on-street", ("street", off.Street), ("from", $"{off.From}"), ("to", $"{off.To}")),
            PlaceMatch.StreetOnly street => AskFor("place.street-only", ("street", street.Street)),
            PlaceMatch.NoCorner none => AskFor("place.no-corner", ("street", none.Street), ("other", none.Other)),
            PlaceMatch.None => new SlotCheck.Reject(Phrase.Of("place.unknown")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What is missing of a place that is known in part.</summary>
    private static SlotCheck.Reject AskFor(string key, params (string Name, LocalizedText Value)[] known) => new(Phrase.Of(key, known)) { Asks = true };

    /// <summary>A name as it is written, of what was said.</summary>
    private static string Titled(string said) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(said);

    private static SlotCheck.Choose WhichOf(IEnumerable<Place> places, Phrase? question = null) => new(
        question ?? Phrase.Of("place.which"),
        [.. places.Take(MostChoices).Select(p => new SlotChoice(p.Id, p.Name))]);

    private static SlotCheck.Accept Accept(Place place) => new(new SlotValue(place.Id, place.Name));
}

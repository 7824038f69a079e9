using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>The place that is put right in the midst of a message: by itself, or by its number or its street where another was told before.</summary>
internal sealed class AmendedPlace(IPlaces? city, PlaceReader places, HouseFinder finder, StreetCorrection streets, HouseNumberReader houses)
{
    private const int LongestPlace = 12;
    private const int FewestOfItsEnd = 2;
    private const int MostOfItsEnd = 4;

    /// <summary>Null where no place is named, or hardly surely and with other words.</summary>
    /// <param name="known">The place that was told before, where there is one.</param>
    public Command.SetSlot? Of(Utterance right, Passing passing, string? known) => IsItsStreet(right, known) ? null
        : (known is null ? null : houses.On(known, right) ?? streets.Read(PlaceReader.AnyPlace, right, right.Text, known))
        ?? (passing.IsSure || places.IsOnlyPlace(right) || places.NamesCorner(right) || places.IsFacility(right) ? Place(right) : null);

    /// <summary>The id of the house or corner with which a text ends; null where it ends with something else.</summary>
    public string? AtEnd(Utterance said) =>
        Ending(said, LongestPlace) is var end && places.Mention(PlaceReader.AnyPlace, end) is { } mention
        && (mention.Readings is [var id] ? city?.ById(id) : (city?.Find(mention.Said) as PlaceMatch.Found)?.Place) is { } place && EndsWith(said, place)
            ? place.Id
            : null;

    /// <summary>Its last words are the place's: 'and elm', 'elm con la cuarta'.</summary>
    private static bool EndsWith(Utterance said, Place place) =>
        Enumerable.Range(FewestOfItsEnd, MostOfItsEnd - FewestOfItsEnd + 1).Any(words => PlaceWords.AreAll(Ending(said, words), place));

    /// <summary>The house that a text names on the street of another one: the '120 birch' after 'no, on birch'; null where it names none there.</summary>
    public Command.SetSlot? OnSameStreet(Command.SetSlot place, Utterance said) =>
        place.Readings is [var id] && PlaceWords.House(id) is var (_, street) && finder.House(said) is { } house
        && city!.Find(house) is PlaceMatch.Found { Place.Id: var other } && PlaceWords.House(other) is var (_, same) && same == street
            ? new(PlaceReader.AnyPlace.Name, house, [other])
            : null;

    private static Utterance Ending(Utterance said, int words) => said.Tokens.Count <= words ? said : said.Part(said.Text[said.Tokens[^words].Start..said.Tokens[^1].End]);

    /// <summary>'41 Elm, I mean Elm Street' is the same house.</summary>
    private bool IsItsStreet(Utterance right, string? known) => known is not null && places.IsStreet(right.Text) && !right.Text.Any(char.IsAsciiDigit) && StreetCorrection.IsOf(right, known);

    private Command.SetSlot? Place(Utterance right) =>
        places.Corner(PlaceReader.AnyPlace, right) ?? places.NamedPlace(PlaceReader.AnyPlace, right) ?? places.Mention(PlaceReader.AnyPlace, right);
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Finds places of the city in what was said: addresses, corners, parks and buildings, and streets without a number.</summary>
internal sealed partial class PlaceReader(IPlaces? places, HouseFinder houses)
{
    private const int LongestRest = 5;
    private const int LongestPlace = 12;
    private const int LongestUnknownPlace = 6;
    private const int LongestSince = 4;

    /// <summary>A place of whatever is to have one.</summary>
    public static readonly SlotDefinition AnyPlace = new(
        AdditionSlots.Place, SlotKind.Place, Phrase.Words(string.Empty), null, Phrase.Words(string.Empty), Optional: false, [], []);

    /// <summary>The place that a reply to the question for one names; a few words that name none are taken as they are.</summary>
    public Command.SetSlot? Answer(SlotDefinition slot, Utterance said) => Mention(slot, said) ?? KnownPlace(slot, said) ?? UnknownStreet(slot, said) ?? ShortPlace(slot, said);

    /// <summary>A facility named in the message: 'the swing at Lincoln Park'.</summary>
    public Command.SetSlot? Facility(SlotDefinition slot, Utterance said) => slot.Kind != SlotKind.Place ? null : places?.Find(said.Text) switch
    {
        PlaceMatch.Found { Place: { Kind: PlaceKind.Facility } place } => Set(slot, said.Text, place.Id),
        PlaceMatch.Several several => Set(slot, said.Text, [.. several.Places.Select(p => p.Id)]),
        PlaceMatch.NoSuchPark unknown => Set(slot, unknown.Said),
        PlaceMatch.None => Tail(said) is { } tail && places.Find(tail) is not PlaceMatch.None ? Set(slot, tail) : null,
        PlaceMatch.Found or PlaceMatch.NumberNotOnStreet or PlaceMatch.NoSuchStreet => Tail(said) is { } house && houses.HoldsNumber(house) ? Set(slot, house) : null,
        _ => null,
    };

    /// <summary>Whether no more than a street is named.</summary>
    public bool IsStreet(string said) => places?.Find(said) is PlaceMatch.StreetOnly or PlaceMatch.NumberNotOnStreet;

    /// <summary>The street that a message names, without a number that is on it; null where it names none of the city's.</summary>
    public string? Street(Utterance said) =>
        Addresses.Recognize(said.Text, said.Culture).Select(found => found.Text).FirstOrDefault(IsStreet) ?? StreetAlone(AnyPlace, said)?.Said;

    /// <summary>Whether a message is the place's name and hardly a word more.</summary>
    public bool IsNamed(string id, Utterance said) => places?.ById(id) is { } place && PlaceWords.AreAllOf(said, string.Join(' ', place.Name.ByLanguage.Values));

    /// <summary>Whether a message is a park or building by its name and hardly a word more.</summary>
    public bool IsFacility(Utterance said) => Facility(AnyPlace, said) is { Readings: [var id] } && IsNamed(id, said);

    /// <summary>Whether the city has such a place, as far as it was named.</summary>
    public bool IsPlace(string said) => places is null || places.Find(said) is not PlaceMatch.None;

    /// <summary>A place of the city that a short message names: 'it's 41 Elm'.</summary>
    public Command.SetSlot? NamedPlace(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.Place && said.Tokens.Count <= LongestPlace && places?.Find(said.Text) is PlaceMatch.Found found
            ? Set(slot, said.Text, found.Place.Id)
            : null;

    /// <summary>'41' or 'at Main' after a street that was named without its number.</summary>
    public Command.SetSlot? RestOfPlace(SlotDefinition slot, Utterance said, ConversationMemory memory)
    {
        if (slot.Kind != SlotKind.Place || said.Tokens.Count > LongestRest || PlaceWords.PointsAtAThing(said))
        {
            return null;
        }

        var street = StreetNamed(memory);
        return street is null || places!.Find(said.Text) is PlaceMatch.Found
            ? null
            : Whole($"{said.Text} {street}") ?? Whole($"{street} & {said.Text}");

        Command.SetSlot? Whole(string place) => places.Find(place) switch
        {
            PlaceMatch.Found found => Set(slot, place, found.Place.Id),
            PlaceMatch.NoCorner => Set(slot, place),
            _ => null,
        };
    }

    /// <summary>Two streets and hardly a word more, whether or not they meet: 'its on main and second'; null where it is none of that.</summary>
    public Command.SetSlot? Corner(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.Place && NamesCorner(said) ? Set(slot, Crossing().Match(said.Text).Groups["corner"].Value) : null;

    /// <summary>The street that the resident named last, without a number that is on it; null where none was of late.</summary>
    public string? StreetNamed(ConversationMemory memory, int since = LongestSince) => memory.Recent.Reverse().Take(since)
        .Select(turn => places?.Find(Instead.Of(turn.Resident) ?? turn.Resident) switch
        {
            PlaceMatch.StreetOnly named => named.Street,
            PlaceMatch.NumberNotOnStreet named => named.Street,
            _ => null,
        })
        .FirstOrDefault(named => named is not null);

    /// <summary>The two streets that the resident named last, where they do not meet.</summary>
    public string? CornerNamed(ConversationMemory memory) =>
        memory.Recent.LastOrDefault() is { } turn && places?.Find(turn.Resident) is PlaceMatch.NoCorner corner ? $"{corner.Street} & {corner.Other}" : null;

    /// <summary>Whether the message is two streets and hardly a word more.</summary>
    public bool NamesCorner(Utterance said) =>
        Crossing().Match(said.Text) is { Success: true } corner && places is not null && IsStreet(corner.Groups["one"].Value) && IsStreet(corner.Groups["other"].Value);

    /// <summary>Whether an 'and' between two clauses joins two streets: 'el semáforo de main | y la quinta está apagado'.</summary>
    public bool JoinsStreets(Utterance left, Utterance right) =>
        left.Tokens is [.., var one] && right.Tokens.SkipWhile(t => t.Text is "the" or "la" or "el").FirstOrDefault() is { } other && IsStreet(one.Text) && IsStreet(other.Text);

    /// <summary>Whether the message is a house or a corner of the city and hardly a word more: 'avenida muñoz rivera 100'.</summary>
    public bool IsOnlyPlace(Utterance said) => WithoutUnit(said) is var house && houses.Spot(house) is { } place && PlaceWords.AreAll(house, place);

    /// <summary>Whether the message is a street of the city, named with its type, and hardly a word more.</summary>
    public bool IsOnlyStreet(Utterance said) =>
        said.Tokens.Any(token => PlaceWords.IsStreetType(token.Text)) && places?.Find(said.Text) is PlaceMatch.StreetOnly named && PlaceWords.AreAllOf(said, named.Street);

    /// <summary>The house without the apartment in it: '254 walnut street' of '254 walnut street apartment 3 b'.</summary>
    public static Utterance WithoutUnit(Utterance said) =>
        Unit().Match(said.Text) is { Success: true, Index: > 0 } unit ? said.Part(said.Text[..unit.Index]) : said;

    /// <summary>The apartment in it, as it was said: 'apt 3' of '640 lincoln avenue apt 3'; null where there is none.</summary>
    public static string? UnitIn(Utterance said) =>
        Unit().Match(said.Text) is { Success: true, Index: > 0 } unit ? unit.Value.Trim(' ', ',')
        : Addresses.Recognize(said.Text, said.Culture).Select(address => address.First["unit"]).FirstOrDefault(unit => !string.IsNullOrEmpty(unit));

    /// <summary>Whether a house or a corner of the city stands in a message.</summary>
    public bool HoldsSpot(Utterance said) => houses.Spot(said) is not null;

    /// <summary>The address in the message; where the city does not know that as it stands, the one that the whole message names.</summary>
    public Command.SetSlot? Mention(SlotDefinition slot, Utterance said)
    {
        var found = Addresses.Recognize(said.Text, said.Culture);
        return (found.FirstOrDefault(a => a.First["subtype"] is "address" or "intersection" or "block") ?? found.FirstOrDefault(street => IsPlace(street.Text))) switch
        {
            null when houses.House(said) is { } house => Set(slot, house),
            null when Tail(said) is { } tail && (said.Text.Any(char.IsDigit) ? houses.HoldsNumber(tail) : houses.HouseAlone(said.Part(tail)) is not null) => Set(slot, tail),
            null => NamedPlace(slot, said) is { Readings: [var id] } named && (IsOnlyPlace(said) || (char.IsAsciiDigit(id[0]) && said.Text.Any(char.IsDigit))) ? named : houses.HouseInWords(said) is { } spelled ? Set(slot, spelled) : null,
            { } cut when houses.NumberBefore(said, cut) is { } numbered => Set(slot, numbered.Name.In("en"), numbered.Id),
            { } cut when houses.NumberAfter(said, cut) is { } numbered => Set(slot, numbered.Name.In("en"), numbered.Id),
            { } cut when places is not null && places.Find(cut.Text) is not PlaceMatch.Found
                && (NamedPlace(slot, said) ?? NamedPlace(slot, said.Part(said.Text[cut.Start..]))) is { } whole => whole,
            { } cut when places?.Find(cut.Text) is PlaceMatch.StreetOnly && said.Text[cut.Start..] is var rest && places.Find(rest) is PlaceMatch.NoCorner => Set(slot, rest),
            { } address => Set(slot, address.Text),
        };
    }

    /// <summary>A street at the end of a message, without a number, or two that may not meet: 'theres a hole on elm'.</summary>
    public Command.SetSlot? StreetAlone(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.Place && OnStreet().Match(said.Text) is { Success: true } named
        && (places?.Find(named.Groups["street"].Value) is PlaceMatch.StreetOnly || NamesCorner(said.Part(named.Groups["street"].Value)))
            ? Set(slot, named.Groups["street"].Value)
            : null;

    /// <summary>A street that something is said to be on, and that the city does not have: 'graffiti on harbor street'.</summary>
    public Command.SetSlot? UnknownStreet(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.Place
        && Addresses.Recognize(said.Text, said.Culture).FirstOrDefault(found => found.First["subtype"] is "street" && !IsPlace(found.Text)) is { } street
        && (street.Start == 0 || said.Tokens.LastOrDefault(token => token.End <= street.Start) is { Text: "on" or "at" or "near" or "by" or "off" or "along" or "down" or "en" or "sobre" or "por" })
            ? Set(slot, street.Text)
            : null;

    private Command.SetSlot? KnownPlace(SlotDefinition slot, Utterance said) => places?.Find(said.Text) switch
    {
        PlaceMatch.Found found => Set(slot, said.Text, found.Place.Id),
        PlaceMatch.Several or PlaceMatch.StreetOnly or PlaceMatch.NumberNotOnStreet or PlaceMatch.NoSuchPark or PlaceMatch.NoSuchStreet => Set(slot, said.Text),
        _ => null,
    };

    private static Command.SetSlot? ShortPlace(SlotDefinition slot, Utterance said) =>
        said.Tokens.Count is > 0 and <= LongestUnknownPlace ? Set(slot, said.Text) : null;

    /// <summary>The message without the places that it names.</summary>
    public Utterance Without(Utterance said)
    {
        if (IsOnlyPlace(said))
        {
            return said.Part(string.Empty);
        }

        var text = said.Text;
        foreach (var place in Addresses.Recognize(text, said.Culture).Where(a => IsPlace(a.Text)).Reverse())
        {
            text = text.Remove(place.Start, place.End - place.Start + 1);
        }

        if ((houses.House(said.Part(text)) ?? houses.HouseInWords(said.Part(text))) is { } house)
        {
            return said.Part(text.Replace(house, string.Empty, StringComparison.Ordinal));
        }

        return said.Part(Tail(said.Part(text)) is { } tail && Clause(tail) is { Length: > 0 } named && places?.Find(named) is not (null or PlaceMatch.None)
            ? text.Remove(text.Length - tail.Length, named.Length)
            : WithoutFacility(said.Part(text)));
    }

    /// <summary>Without the whole name of a park or building: 'dogs off leash on' of 'dogs off leash on gull beach'.</summary>
    private string WithoutFacility(Utterance said) =>
        Facility(AnyPlace, said) is { Readings: [var id] } && places?.ById(id) is { } place
            ? place.Name.ByLanguage.Values.Select(name => said.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? said.Text.Remove(at, name.Length) : null).FirstOrDefault(rest => rest is not null) ?? said.Text
            : said.Text;

    private static string Clause(string text) => text.IndexOfAny([',', ';', '.']) is >= 0 and var end ? text[..end] : text;

    /// <summary>What the message ends in after 'at' or the like: 'the library' of 'a broken bench at the library'.</summary>
    private static string? Tail(Utterance said) =>
        Whereabouts().Matches(said.Text) is [.., var last] ? said.Text[(last.Index + last.Length)..] : null;

    [GeneratedRegex(@"\b(?:at|near|by|in front of|outside|behind|en|cerca de|junto a|frente a|afuera de|detr[aá]s de)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whereabouts();

    [GeneratedRegex(@"[\s,]+(?:apartment|apt|unit|suite|ste|apartamento|departamento|depto|dpto|piso)\b\.?(?:\s*(?:number|n[uú]mero|no\.?|#))?(?:\s+[\p{L}\d#-]+){0,3}\s*$|[\s,]+#\s*\w+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\b(?:on|along|down|en|sobre|por)\s+(?:the|la|calle|la calle)?\s*(?<street>\p{L}{3,}(?: (?:(?:and|y|&) )?\p{L}{3,})?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnStreet();

    [GeneratedRegex(@"^(?:(?:no|wait|actually|sorry|oh|ok|and|y|pero|perd[oó]n|it'?s|it is|its|is|es|est[aá]|queda|i said|i meant|i mean|dije|digo|quise decir|located|where|corner|corner of|intersection|esquina|on|at|near|by|of|the|en|la|el|de|sobre|entre|cerca de)[\s,]+)*(?<corner>(?<one>\w+(?: \w+)?) (?:and|&|y|con|n|at) (?<other>\w+(?: \w+)?))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crossing();

    private static Command.SetSlot Set(SlotDefinition slot, string said, params ImmutableArray<string> readings) =>
        new(slot.Name, said, readings);
}

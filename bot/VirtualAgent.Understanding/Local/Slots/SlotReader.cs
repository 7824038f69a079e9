using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>
/// Finds a slot's value in what was said. A mention is a value that can be nothing else; an answer may lean on the question
/// that was asked.
/// </summary>
internal sealed partial class SlotReader
{
    private const int LongestRest = 5;
    private const int IsoDate = 10;
    private const int LongestPlace = 12;
    private const int LongestUnknownPlace = 6;
    private const float SureOfOther = 0.3f;
    private const float LikelyAtPlace = 0.1f;
    private const float LeastForAnswer = 0.06f;
    private const int ShortestTelling = 3;

    private readonly IntentModel _intents;
    private readonly IPlaces? _places;
    private readonly CityNumbers _numbers;
    private readonly PhrasePattern[] _sameNumber;
    private readonly PhrasePattern[] _lastOne;

    public SlotReader(IntentModel intents, IPlaces? places, CityNumbers numbers)
    {
        var lexicon = Lexicon.Read<SlotLexicon>("slots");
        _intents = intents;
        _places = places;
        _numbers = numbers;
        _sameNumber = [.. lexicon.SameNumber.Select(PhrasePattern.Parse)];
        _lastOne = [.. lexicon.LastOne.Select(PhrasePattern.Parse)];
    }

    /// <summary>The value of the slot that was asked; null where the message does not answer.</summary>
    public Command.SetSlot? Answer(SlotDefinition slot, Utterance said, DateTimeOffset now) => slot.Kind switch
    {
        SlotKind.FreeText => Set(slot, said.Text),
        SlotKind.Choice or SlotKind.MultiChoice => ChoiceReader.Answer(slot, said),
        SlotKind.Number => Numbers.Recognize(said.Text, said.Culture) is [var number, ..] ? Set(slot, number.Text, number.First.Value!) : null,
        SlotKind.Date => Day(slot, said, now),
        SlotKind.PersonName => Name(slot, said),
        SlotKind.Place => Mention(slot, said, now) ?? KnownPlace(slot, said) ?? ShortPlace(slot, said),
        SlotKind.ServiceType => Service(slot, said),
        SlotKind.TrackingNumber when LastOne(slot, said) is { } last => last,
        SlotKind.Contact when slot.Choices is [var offered, ..] && IsSameNumber(said) => Set(slot, said.Text, offered.Value),
        SlotKind.TrackingNumber or SlotKind.AccountNumber or SlotKind.Contact or SlotKind.Phone or SlotKind.Email =>
            Mention(slot, said, now) ?? Unlettered(slot, said) ?? (said.Text.Any(char.IsDigit) && said.Tokens.Count <= LongestPlace ? Set(slot, said.Text) : null),
        _ => null,
    };

    /// <summary>A value of the slot that stands in the message whatever was asked; null where there is none.</summary>
    public Command.SetSlot? Mention(SlotDefinition slot, Utterance said, DateTimeOffset now) => slot.Kind switch
    {
        SlotKind.Place => Place(slot, said),
        SlotKind.Contact => Phone(slot, said) ?? Email(slot, said),
        SlotKind.Phone => Phone(slot, said),
        SlotKind.Email => Email(slot, said),
        SlotKind.PersonName => PersonNames.Recognize(said.Text, said.Culture) is [var name, ..] ? Set(slot, name.Text, name.First.Value!) : null,
        SlotKind.TrackingNumber => First(slot, _numbers.Requests(said.Text, said.Culture)),
        SlotKind.AccountNumber => First(slot, _numbers.Bills.Recognize(said.Text, said.Culture)),
        SlotKind.Choice or SlotKind.MultiChoice => ChoiceReader.Mention(slot, WithoutPlaces(said)),
        SlotKind.Date => Day(slot, said, now),
        _ => null,
    };

    /// <summary>A facility named in the message: 'the swing at Lincoln Park'.</summary>
    public Command.SetSlot? Facility(SlotDefinition slot, Utterance said) => slot.Kind != SlotKind.Place ? null : _places?.Find(said.Text) switch
    {
        PlaceMatch.Found { Place: { Kind: PlaceKind.Facility } place } => Set(slot, said.Text, place.Id),
        PlaceMatch.Several several => Set(slot, said.Text, [.. several.Places.Select(p => p.Id)]),
        PlaceMatch.None => Tail(said) is { } tail && _places.Find(tail) is not PlaceMatch.None ? Set(slot, tail) : null,
        PlaceMatch.Found or PlaceMatch.NumberNotOnStreet => Tail(said) is { } house && HoldsNumber(house) ? Set(slot, house) : null,
        _ => null,
    };

    /// <summary>Whether no more than a street is named.</summary>
    public bool IsStreet(string said) => _places?.Find(said) is PlaceMatch.StreetOnly or PlaceMatch.NumberNotOnStreet;

    /// <summary>The same house number on another street: 'not Elm, Oak'.</summary>
    public Command.SetSlot? SameNumberOn(SlotDefinition slot, Utterance street, string known) =>
        known.Split(' ')[0] is var number && number.All(char.IsAsciiDigit) && IsStreet(street.Text) && _places!.Find($"{number} {street.Text}") is PlaceMatch.Found found
            ? Set(slot, street.Text, found.Place.Id)
            : null;

    /// <summary>Whether the city has such a place, as far as it was named.</summary>
    public bool IsPlace(string said) => _places is null || _places.Find(said) is not PlaceMatch.None;

    /// <summary>A place of the city that a short message names: 'it's 41 Elm'.</summary>
    public Command.SetSlot? NamedPlace(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.Place && said.Tokens.Count <= LongestPlace && _places?.Find(said.Text) is PlaceMatch.Found found
            ? Set(slot, said.Text, found.Place.Id)
            : null;

    /// <summary>'41' or 'at Main' after a street that was named without its number.</summary>
    public Command.SetSlot? RestOfPlace(SlotDefinition slot, Utterance said, ConversationMemory memory)
    {
        if (slot.Kind != SlotKind.Place || said.Tokens.Count > LongestRest || memory.Recent is not [.., var before])
        {
            return null;
        }

        var street = _places?.Find(before.Resident) switch
        {
            PlaceMatch.StreetOnly named => named.Street,
            PlaceMatch.NumberNotOnStreet named => named.Street,
            _ => null,
        };
        return street is null || _places!.Find(said.Text) is PlaceMatch.Found
            ? null
            : Whole($"{said.Text} {street}") ?? Whole($"{street} & {said.Text}");

        Command.SetSlot? Whole(string place) =>
            _places.Find(place) is PlaceMatch.Found found ? Set(slot, place, found.Place.Id) : null;
    }

    /// <summary>'My last one'.</summary>
    public Command.SetSlot? LastOne(SlotDefinition slot, Utterance said) =>
        _lastOne.Any(p => p.Find(said.Tokens) is not null) ? Set(slot, said.Text, "last") : null;

    /// <summary>Another category than the one that was taken, where the words are sure of it.</summary>
    public Command.SetSlot? OtherService(SlotDefinition slot, Utterance said, string taken)
    {
        var guess = _intents.Guess(said.Text);
        return guess.Service < SureOfOther || guess.Services.IsEmpty || guess.Services[0] == taken
            ? null
            : Set(slot, said.Text, guess.Services.Remove(taken));
    }

    public Command.SetSlot? Service(SlotDefinition slot, Utterance said)
    {
        var guess = _intents.Guess(said.Text);
        return guess.Services.IsEmpty || guess.Service < LeastForAnswer || !said.Tokens.Any(t => t.Text.Length >= ShortestTelling && t.Text.All(char.IsLetter)) ? null : Set(slot, said.Text, [.. guess.Services]);
    }

    /// <summary>The categories that fit what is said beside a place, where the whole is not sure of one; null where none does.</summary>
    public Command.SetSlot? ServiceAtPlace(SlotDefinition slot, Utterance said) =>
        WithoutPlaces(said) is var rest && rest.Text.Length < said.Text.Length && rest.Tokens.Count > 0 && _intents.Guess(rest.Text) is { Service: >= LikelyAtPlace } guess
            ? Set(slot, said.Text, [.. guess.Services])
            : null;

    /// <summary>Whether the message is a house or a corner of the city and hardly a word more: 'avenida muñoz rivera 100'.</summary>
    public bool IsOnlyPlace(Utterance said) => Spot(said) is { } place && PlaceWords.AreAll(said, place);

    /// <summary>Whether a house or a corner of the city stands in a message.</summary>
    public bool HoldsSpot(Utterance said) => Spot(said) is not null;

    private Place? Spot(Utterance said) =>
        said.Tokens.Count <= LongestPlace && _places?.Find(said.Text) is PlaceMatch.Found { Place: { Kind: not PlaceKind.Facility } place } ? place : null;

    /// <summary>The address in the message; where the city does not know that as it stands, the one that the whole message names.</summary>
    private Command.SetSlot? Place(SlotDefinition slot, Utterance said)
    {
        var found = Addresses.Recognize(said.Text, said.Culture);
        return (found.FirstOrDefault(a => a.First["subtype"] is "address" or "intersection" or "block") ?? found.FirstOrDefault()) switch
        {
            null when Tail(said) is { } tail && said.Text.Any(char.IsDigit) && HoldsNumber(tail) => Set(slot, tail),
            null => NamedPlace(slot, said) is { Readings: [var id] } named && (IsOnlyPlace(said) || (char.IsAsciiDigit(id[0]) && said.Text.Any(char.IsDigit))) ? named : null,
            { } cut when _places is not null && _places.Find(cut.Text) is not PlaceMatch.Found && NamedPlace(slot, said) is { } house => house,
            { } address => Set(slot, address.Text),
        };
    }

    private Command.SetSlot? KnownPlace(SlotDefinition slot, Utterance said) => _places?.Find(said.Text) switch
    {
        PlaceMatch.Found found => Set(slot, said.Text, found.Place.Id),
        PlaceMatch.Several or PlaceMatch.StreetOnly or PlaceMatch.NumberNotOnStreet => Set(slot, said.Text),
        _ => null,
    };

    private static Command.SetSlot? ShortPlace(SlotDefinition slot, Utterance said) =>
        said.Tokens.Count is > 0 and <= LongestUnknownPlace ? Set(slot, said.Text) : null;

    private Command.SetSlot? Phone(SlotDefinition slot, Utterance said) =>
        PhoneNumbers.Recognize(said.Text, said.Culture).FirstOrDefault(found => !IsCityNumber(found, said)) is { } phone
            ? Set(slot, phone.Text, Written(phone.First["digits"] ?? phone.First.Value!))
            : null;

    /// <summary>The digits of a bill or a report are nobody's phone.</summary>
    private bool IsCityNumber(Recognized found, Utterance said) =>
        _numbers.All(said.Text, said.Culture).Any(number => number.Start <= found.End && found.Start <= number.End);

    private static Command.SetSlot? Email(SlotDefinition slot, Utterance said) =>
        Emails.Recognize(said.Text, said.Culture) is [var email, ..] ? Set(slot, email.Text, email.First.Value!) : null;

    private static Command.SetSlot? Name(SlotDefinition slot, Utterance said) =>
        PersonNames.ReadAnswer(said.Text, said.Culture) is { } name ? Set(slot, said.Text, name.First.Value!) : null;

    /// <summary>The day in the message, or the day on which a time of it begins: 'yesterday', 'last night', '11/18'.</summary>
    private static Command.SetSlot? Day(SlotDefinition slot, Utterance said, DateTimeOffset now) => DateTimes
        .Recognize(said.Text, said.Culture, now.DateTime)
        .Select(found => found.First.Value ?? found.First["start"])
        .FirstOrDefault(value => value is { Length: >= IsoDate } && DateOnly.TryParseExact(value[..IsoDate], "yyyy-MM-dd", out _)) is { } day
            ? Set(slot, said.Text, day[..IsoDate])
            : null;

    private bool IsSameNumber(Utterance said) => said.Tokens.Count <= 8 && _sameNumber.Any(p => p.Find(said.Tokens) is not null);

    private Utterance WithoutPlaces(Utterance said)
    {
        var text = said.Text;
        foreach (var place in Addresses.Recognize(text, said.Culture).Where(a => IsPlace(a.Text)).Reverse())
        {
            text = text.Remove(place.Start, place.End - place.Start + 1);
        }

        return said.Part(Tail(said.Part(text)) is { } tail && Clause(tail) is { Length: > 0 } named && _places?.Find(named) is not (null or PlaceMatch.None)
            ? text.Remove(text.Length - tail.Length, named.Length)
            : text);
    }

    private static string Clause(string text) => text.IndexOfAny([',', ';', '.']) is >= 0 and var end ? text[..end] : text;

    private bool HoldsNumber(string tail) => _places?.Find(tail) is PlaceMatch.Found or PlaceMatch.NumberNotOnStreet;

    /// <summary>What the message ends in after 'at' or the like: 'the library' of 'a broken bench at the library'.</summary>
    private static string? Tail(Utterance said) =>
        Whereabouts().Matches(said.Text) is [.., var last] ? said.Text[(last.Index + last.Length)..] : null;

    [GeneratedRegex(@"\b(?:at|near|by|in front of|outside|behind|en|cerca de|junto a|frente a|afuera de|detr[aá]s de)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whereabouts();

    private static string Written(string digits) => digits switch
    {
        { Length: 11 } when digits[0] == '1' => Written(digits[1..]),
        { Length: 10 } => $"({digits[..3]}) {digits[3..6]}-{digits[6..]}",
        { Length: 7 } => $"{digits[..3]}-{digits[3..]}",
        _ => digits,
    };

    /// <summary>A bill's number without its letter: all that the digits fit.</summary>
    private Command.SetSlot? Unlettered(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.AccountNumber && _numbers.Bills.RecognizeDigits(said.Text, said.Culture) is [var number, ..]
            ? Set(slot, number.Text, [.. number.Readings.Select(r => r.Value!)])
            : null;

    private static Command.SetSlot? First(SlotDefinition slot, IReadOnlyList<Recognized> found) =>
        found is [var first, ..] ? Set(slot, first.Text, first.First.Value!) : null;

    private static Command.SetSlot Set(SlotDefinition slot, string said, params ImmutableArray<string> readings) =>
        new(slot.Name, said, readings);
}

using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message as an answer to what is open: yes or no, the asked slot, a change to what was given.</summary>
internal sealed class AnswerReader(
    SlotReader slots, PlaceReader places, ServiceReader services, CorrectionReader corrections, EarlierValueReader earlier, RemovalReader removals)
{
    private const int FewAboutIt = 8;
    private const int FewWords = 6;
    private const int LongestName = 3;
    private const int LongestThing = 3;
    private const int ShortestThing = 3;

    private static readonly string[] AsksForName = ["name", "nombre", "called", "llama"];

    /// <summary>A message that is a place and hardly anything else, while a matter has a place.</summary>
    public Command.SetSlot? PlaceAlone(Utterance said, DialogueView view) =>
        view.ActiveSkill is not null
        && view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Place) is { } slot
        ? StillOpen(slot, said, view)
            ?? (view.Asked is not { Kind: SlotKind.Place or SlotKind.FreeText } || (view.Asked.Kind == SlotKind.FreeText && IsOnlyAPlace(said))
                ? places.Corner(slot, said) ?? AddressAlone(slot, PlaceReader.WithoutUnit(said), view)
                : null)
        : null;

    /// <summary>A park or a building by its name, where something else than a name is asked of what happened there and the place is still to come.</summary>
    private Command.SetSlot? StillOpen(SlotDefinition slot, Utterance said, DialogueView view) =>
        !view.Filled.Has(slot.Name) && view.Asked is { Kind: not SlotKind.Place, DependsOn.IsEmpty: false } asked && !QuestionWords.Of(asked).Overlaps(AsksForName) && places.IsFacility(said)
            ? places.Facility(slot, said)
            : null;

    /// <summary>'On the bridge at River and Main', where what it is on was asked: the choice that is told beside the place.</summary>
    public IEnumerable<Command> AskedBeside(Command.SetSlot place, Utterance said, DialogueView view) =>
        view.Asked is { Kind: SlotKind.Choice or SlotKind.MultiChoice } asked && asked.Name != place.Slot && !places.IsOnlyPlace(said) && !places.NamesCorner(said)
        && (slots.Mention(asked, said, view.Now) ?? ChoiceReader.Mention(asked, said)) is { } choice ? [choice] : [];

    /// <summary>'It's brown', of a colour that was told before: no more than what is known already; 'it's been out two weeks' is more.</summary>
    public bool SaysAgain(Utterance said, DialogueView view) => said.Tokens.Count <= FewAboutIt
        && view.Slots.Any(slot => slot.Name != view.Asked?.Name && view.Filled.Value(slot.Name) is { } known && IsToldOf(slot, known, said, view))
        && !DateTimes.Recognize(said.Text, said.Culture, view.Now.DateTime).Any();

    /// <summary>'Big' of what was called huge, 'a deer' of the deer, 'limb' of the tree limb in the details.</summary>
    private bool IsToldOf(SlotDefinition slot, string known, Utterance said, DialogueView view) => slot.Kind switch
    {
        SlotKind.Choice or SlotKind.MultiChoice => (slots.Mention(slot, said, view.Now) ?? (said.Tokens.Count <= LongestThing && !Positions.Names(said) ? ChoiceReader.Answer(slot, said) : null)) is { Readings: [var again] } && again == known,
        SlotKind.FreeText => said.Tokens.Where(t => t.Text.Length >= ShortestThing).Select(t => t.Text).ToList() is { Count: > 0 and <= LongestThing } words
            && words.TrueForAll(said.Part(known).Tokens.Select(t => t.Text).Contains),
        _ => false,
    };

    /// <summary>Two streets and hardly a word more, whatever was asked.</summary>
    public bool IsCorner(Utterance said) => places.NamesCorner(said);

    /// <summary>A place of the city that stands in the message, whatever was asked.</summary>
    public Command.SetSlot? PlaceIn(Utterance said, DialogueView view) =>
        view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Place) is { } slot && slots.Mention(slot, said, view.Now) is { } place && IsPlaceKnown(place, view) ? place : null;

    /// <summary>An address where something else was asked for in one's own words: 'two fifty four walnut street apartment 3' is no licence plate.</summary>
    private bool IsOnlyAPlace(Utterance said) => CollectionWords.AreOnlyAPlace(PlaceReader.WithoutUnit(said)) || places.IsOnlyPlace(said) || places.NamesCorner(said);

    private Command.SetSlot? AddressAlone(SlotDefinition slot, Utterance said, DialogueView view) =>
        slots.Mention(slot, said, view.Now) is { } place && (place.Said.Length * 3 >= said.Text.Length * 2 || CollectionWords.AreOnlyAPlace(said) || places.IsOnlyPlace(said))
            ? place
            : null;

    public Command? SameAsBefore(Utterance said, DialogueView view) => earlier.SameAsBefore(said, view);

    /// <summary>'Don't know the plate', 'no tag', 'no tengo la boleta': nothing of what was asked for; null where it is something else.</summary>
    public static Command? Without(SlotDefinition asked, Utterance said) => asked switch
    {
        { Kind: SlotKind.Choice } when ChoiceReader.Denied(asked, said) is { } none => none,
        { Kind: SlotKind.Choice } => MatterWords.CannotTell.Fits(said) && (QuestionWords.EndIn(asked, said) || ChoiceReader.Answer(asked, said) is not { Readings: [_] }) ? new Command.SkipQuestion() : null,
        { Kind: SlotKind.FreeText, Name: SkillOpening.Description or SkillOpening.Message } => null,
        { Kind: SlotKind.AccountNumber or SlotKind.TrackingNumber } when MatterWords.NamesHolder.Fits(said) => new Command.SkipQuestion(),
        { Kind: SlotKind.AccountNumber or SlotKind.TrackingNumber or SlotKind.FreeText } when !said.Text.Any(char.IsDigit) && MatterWords.HasNoAnswer.Fits(said) =>
            new Command.SkipQuestion(),
        _ => null,
    };

    public YesNoAnswer? YesNo(Utterance said, DialogueView view) =>
        (view.ExpectsYesNo || view.Asked is { Kind: SlotKind.YesNo } || IsBareYesNo(said)) && YesNoAnswer.Read(said) is { } answer && !(view.Asked is not null && IsOnlyHeard(answer, said)) ? answer : null;

    /// <summary>'OK, now the light' and 'ok thanks' say that the question was heard.</summary>
    private static bool IsOnlyHeard(YesNoAnswer answer, Utterance said) => ConsentReader.IsCourtesy(said) || answer is { Yes: true, Rest.Length: > 0 } && said.Tokens[0].Text is "ok" or "okay" or "okey" or "k";

    public List<Command> Changes(Utterance said, DialogueView view) =>
        view.ActiveSkill is null ? [] : corrections.Read(said, view);

    /// <summary>'What do I owe on W-200289 instead': another bill than the one that is read back.</summary>
    public Command.SetSlot? OtherBill(Utterance said, DialogueView view) =>
        NumberOfBill(view) is { } number && slots.Mention(number, said, view.Now) is { Readings: [var value, ..] } other && value != view.Filled.Value(number.Name)
            ? other
            : null;

    /// <summary>'No, P one four …': the number is looked up again, be it the same.</summary>
    public Command.SetSlot? BillAfterNo(Utterance said, DialogueView view) =>
        NumberOfBill(view) is { } number && YesNoAnswer.Read(said) is { Yes: false, Rest.Length: > 0 } no && said.Part(no.Rest) is var rest
        && (slots.Mention(number, rest, view.Now) ?? slots.Unlettered(number, rest)) is { } named
            ? view.Filled.Value(number.Name) is { } known && named.Readings.Contains(known) ? named with { Readings = [known] } : named
            : null;

    private static SlotDefinition? NumberOfBill(DialogueView view) =>
        view.IsBillReadBack ? view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.AccountNumber) : null;

    /// <summary>'It's not graffiti, it's an abandoned car': changes by what is said instead.</summary>
    public List<Command> Contrasts(Utterance said, DialogueView view) =>
        view.ActiveSkill is null ? [] : corrections.Contrasts(said, view);

    /// <summary>'Recycling' of 'no, recycling': another kind of problem than the one taken.</summary>
    public Command.SetSlot? OtherService(Utterance said, DialogueView view) =>
        view.ActiveSkill is null ? null : corrections.OtherService(said, view);

    public Command.ReviseSlot? Removal(Utterance said, DialogueView view) => removals.Read(said, view);

    /// <summary>What is to be changed of what was read back: 'the phone number', 'the day'.</summary>
    public List<Command> ChosenToChange(Utterance said, DialogueView view) => corrections.Chosen(said, view);

    public bool Announces(Utterance said) => corrections.Announces(said);

    public List<Command> AnnouncedChanges(Utterance said, DialogueView view) =>
        view.ActiveSkill is not null && corrections.Announces(said) ? corrections.Read(said, view) : [];

    /// <summary>'No, the parking one': another choice than the one made before.</summary>
    public Command.SetSlot? OtherChoice(Utterance said, DialogueView view) =>
        said.Tokens.Count is > 1 and <= FewWords && (said.Tokens[0].Text is "no" or "not" || corrections.Announces(said))
            ? view.Slots
                .Where(slot => slot.Kind == SlotKind.Choice && slot.Name != view.Asked?.Name)
                .Select(slot => (Known: view.Filled.Value(slot.Name), Set: ChoiceReader.Mention(slot, said)))
                .Where(choice => choice.Known is not null && choice.Set is not null && !choice.Set.Readings.Contains(choice.Known))
                .Select(choice => choice.Set)
                .FirstOrDefault()
            : null;

    /// <summary>Choices that are still open, told before or beside what was asked: 'it's in the bike lane'.</summary>
    public IEnumerable<Command.SetSlot> OpenChoices(Utterance said, DialogueView view) => view.Slots
        .Where(slot => slot.Kind is SlotKind.Choice or SlotKind.MultiChoice && view.Filled.Value(slot.Name) is null && slot.Name != view.Asked?.Name)
        .Select(slot => ChoiceReader.Denied(slot, said) ?? slots.Mention(slot, said, view.Now))
        .OfType<Command.SetSlot>();

    /// <summary>'The sidewalk', in place of an answer: the one choice made before of which it names another.</summary>
    public List<Command> OtherChoiceAlone(Utterance said, DialogueView view) => said.Tokens.Count > FewAboutIt ? [] :
        [
            .. view.Slots
                .Where(slot => slot.Kind == SlotKind.Choice && slot.Name != view.Asked?.Name && view.Filled.Value(slot.Name) is not null)
                .Select(slot => slots.Mention(slot, said, view.Now))
                .OfType<Command.SetSlot>()
                .Where(set => !set.Readings.Contains(view.Filled.Value(set.Slot)!))
                .Take(2),
        ];

    /// <summary>'A mattress', where one's own words are asked for: the choice of another question that it is, and no more.</summary>
    public Command.SetSlot? ChoiceInWords(Utterance said, DialogueView view) => said.Tokens.Count > LongestThing || SpeaksOfAsked(said, view) ? null : view.Slots
        .Where(slot => slot.Kind == SlotKind.Choice && slot.Name != view.Asked?.Name && !slot.Choices.Any(choice => choice.Means is not null))
        .Select(slot => ChoiceReader.Mention(slot, said))
        .FirstOrDefault(set => set is { Readings.Length: 1 });

    /// <summary>'Pole 44', where the number on the pole is asked for, answers that.</summary>
    private static bool SpeaksOfAsked(Utterance said, DialogueView view) =>
        view.Asked is { } asked && said.Text.Any(char.IsDigit) && QuestionWords.Of(asked).Overlaps(said.Tokens.Select(token => token.Text));

    /// <summary>'It's flickering' while the pothole is read back and the street light waits: the choice that it makes there, and none in hand; null where it makes none.</summary>
    public (string Run, Command.SetSlot Answer)? OfWaiting(Utterance said, DialogueView view) =>
        said.Tokens.Count is > 1 and <= FewAboutIt && YesNoAnswer.Read(said) is null && !view.Slots.Any(slot => slot.Kind == SlotKind.Choice && slots.Mention(slot, said, view.Now) is not null)
            ? view.Waiting
                .SelectMany(matter => matter.Slots.Where(slot => slot.Kind == SlotKind.Choice).Select(slot => (matter.Run, Answer: slots.Mention(slot, said, view.Now)!)))
                .Where(found => found.Answer is { Readings.IsEmpty: false })
                .Cast<(string, Command.SetSlot)?>()
                .FirstOrDefault()
            : null;

    /// <summary>Choices that are told otherwise than before in a few words: 'it's in the bike lane'.</summary>
    public IEnumerable<Command.SetSlot> OtherChoices(Utterance said, DialogueView view) => said.Tokens.Count > FewAboutIt || !IsAboutIt(said) ? [] : view.Slots
        .Where(slot => slot.Kind == SlotKind.Choice && view.Filled.Value(slot.Name) is not null)
        .Select(slot => slots.Mention(slot, said, view.Now))
        .OfType<Command.SetSlot>()
        .Where(set => view.Filled.Value(set.Slot) is { } known && !set.Readings.Contains(known));

    /// <summary>It goes on about the thing itself: 'and it's …', 'está …'.</summary>
    public static bool IsAboutIt(Utterance said) =>
        said.Tokens.Select(t => t.Text).SkipWhile(t => t is "and" or "y" or "no" or "actually" or "oh" or "but" or "pero").FirstOrDefault() is "its" or "it" or "it's" or "esta" or "es" or "son" or "theyre" or "they";

    /// <summary>The asked slot's value and what else the message gives; empty where it does not answer, or asks something itself.</summary>
    public List<Command> Asked(Utterance said, DialogueView view)
    {
        if (view.Asked is { Kind: SlotKind.Choice or SlotKind.MultiChoice or SlotKind.YesNo or SlotKind.Contact or SlotKind.Phone or SlotKind.Email or SlotKind.Date or SlotKind.Number } && AsksSomething(said)
            || (view.Asked is { Kind: SlotKind.Place } && Forms.BeginsAsQuestion(said) && !MatterSplitter.HasAddress(said) && !places.IsPlace(said.Text)))
        {
            return [];
        }

        var given = new List<Command>();
        if (view.Asked is { } asked && (places.RestOfPlace(asked, said, view.Memory) ?? Answer(asked, said, view)) is { } answer)
        {
            given.Add(answer);
        }

        given.AddRange(Others(said, view));
        if (given is [Command.SetSlot { Readings.IsEmpty: true } unread] && !IsPlaceKnown(unread, view))
        {
            given.AddRange(OpenChoices(said, view).ToList<Command>() is { Count: > 0 } still ? still : OtherChoiceAlone(said, view));
        }

        if (given is [Command.SetSlot { Readings.IsEmpty: true } first, _, ..] && !IsPlaceKnown(first, view))
        {
            given.RemoveAt(0);
        }

        if (view.Asked is { Kind: SlotKind.Choice or SlotKind.MultiChoice } && given.OfType<Command.SetSlot>().Any(set => set.Slot == view.Asked.Name))
        {
            given.AddRange(OpenChoices(said, view));
        }

        return given;
    }

    /// <summary>Whether it gives a value for what was asked that can be read.</summary>
    public bool Answers(Utterance said, SlotDefinition asked, DialogueView view) =>
        Asked(said, view).OfType<Command.SetSlot>().Any(set => set.Slot == asked.Name && !set.Readings.IsEmpty);

    /// <summary>'What happens to the car' takes no choice that speaks of a car; 'how about the bike lane' does.</summary>
    public static bool AsksSomething(Utterance said) =>
        said.Tokens.Count > 2 && (AsksIf(said) || AsksOpenly(said));

    /// <summary>'Y si mañana sigue igual', 'and if they come tomorrow'.</summary>
    public static bool AsksIf(Utterance said) =>
        said.Tokens is [{ Text: "if" }, ..] or [{ Text: "y" or "pero" or "and" or "but" or "so" }, { Text: "si" or "if" }, _, ..] && !said.Text.Contains("sí", StringComparison.OrdinalIgnoreCase);

    private static bool AsksOpenly(Utterance said) =>
        said.Tokens.SkipWhile(t => t.Text is "and" or "so" or "but" or "ok" or "wait" or "then" or "y" or "pero" or "entonces" or "bueno" or "oiga").Select(t => t.Text).Take(2).ToList() is [var first, var second]
        && (first is "what" or "whats" or "when" or "why" or "who" or "cuando" or "cuanto" or "cuanta" or "quien"
            ? second is not ("about" or "appears" or "looks")
            : first is "which" or "cual" or "cuales" || (first is "how" && second is not "about") || (first is "que" && second is "pasa" or "sigue" or "hacen" or "hago" or "va" or "van" or "significa" or "pasara") || (first is "por" && second is "que"));

    /// <summary>Of kinds of problem that are offered to choose from, one of these, or another that the words are sure of.</summary>
    private Command.SetSlot? Answer(SlotDefinition asked, Utterance said, DialogueView view)
    {
        var offered = view.Offered.SelectMany(choice => choice.Commands).OfType<Command.SetSlot>().Where(set => set.Slot == asked.Name).SelectMany(set => set.Readings).ToList();
        return asked.Kind == SlotKind.ServiceType && offered.Count > 0
            ? services.AmongOffered(asked, said, offered)
            : slots.Answer(asked, said, view.Now);
    }

    /// <summary>Values for slots that are still open, given before they were asked.</summary>
    public IEnumerable<Command> Others(Utterance said, DialogueView view) => view.Slots
        .Where(slot => slot.Name != view.Asked?.Name
            && !view.Filled.Has(slot.Name)
            && slot.Kind is SlotKind.Contact or SlotKind.Phone or SlotKind.Email or SlotKind.TrackingNumber or SlotKind.AccountNumber or SlotKind.Place or SlotKind.PersonName)
        .Where(slot => slot.Kind != view.Asked?.Kind)
        .Select(slot => slots.Mention(slot, said, view.Now) ?? places.StreetAlone(slot, said))
        .Where(set => set is not null && IsPlaceKnown(set, view))
        .OfType<Command>();

    /// <summary>'Rosa Delgado', 'Joe' where a message was asked for: who it is, and not a word on what about.</summary>
    public static Command.SetSlot? NameAlone(Utterance said, DialogueView view) =>
        view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.PersonName && !view.Filled.Has(slot.Name)) is { } slot
        && said.Tokens.Count is > 0 and <= LongestName && PersonNames.IsGivenName(said.Tokens[0].Text)
        && PersonNames.ReadAnswer(said.Text, said.Culture) is { } name && name.Text.Length == said.Text.Trim(' ', '.', '!').Length
        && !said.Tokens.Skip(said.Tokens.Count > 1 ? 1 : 0).Any(word => KnownWords.Contains(word.Text))
            ? new(slot.Name, said.Text, [name.First.Value!])
            : null;

    /// <summary>How many things were named, where that is still to be asked.</summary>
    public static IEnumerable<Command> Counted(Utterance said, DialogueView view) => view.Slots
        .Where(slot => slot.Kind == SlotKind.Number && slot.Name != view.Asked?.Name && !view.Filled.Has(slot.Name))
        .Select(slot => ThingsReader.Mention(slot, said))
        .OfType<Command>();

    /// <summary>'The one I'm calling from', of a form that takes a number.</summary>
    public Command.SetSlot? PhoneAtHand(Utterance said, DialogueView view) => view.Slots
        .Where(slot => slot.Kind is SlotKind.Contact)
        .Select(slot => slots.ThisPhone(slot, said))
        .FirstOrDefault(set => set is not null);

    /// <summary>Whether a value for the place, if it is one, can be a place of the city.</summary>
    public bool IsPlaceKnown(Command.SetSlot set, DialogueView view) =>
        view.Slots.FirstOrDefault(s => s.Name == set.Slot) is not { Kind: SlotKind.Place } || places.IsPlace(set.Said);

    private static bool IsBareYesNo(Utterance said) => YesNoAnswer.Read(said) is { Rest.Length: 0 } && said.Tokens.Count <= 2
        && said.Tokens[0].Text is "yes" or "yeah" or "yep" or "no" or "nope" or "si" or "yup" or "nah" or "nel" or "sip";
}

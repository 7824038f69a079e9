using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads changes to what was given before: 'no, it's 41 Elm', 'change the phone to …', 'the address is wrong'.</summary>
internal sealed class CorrectionReader(
    SlotReader slots, PlaceReader places, SlotNames names, PlaceCorrection placed, ServiceCorrection services, NamedCorrection named)
{
    private const int FewWords = 3;
    private const int LongestName = 8;

    /// <summary>Changes of a message that says what it is not and what it is; empty for any other.</summary>
    public List<Command> Contrasts(Utterance said, DialogueView view)
    {
        if (LastAnswer.Corrected(said, slots, view) is { } last && (!last.Readings.IsEmpty || services.Named(said.Part(last.Said), view) is null))
        {
            return [last];
        }

        if (placed.Number(said, view) is { } house)
        {
            return [house];
        }

        var given = Given(view);
        if ((Renamed(given, said, view) ?? WordChanged(given, said, view)) is { } renamed)
        {
            return [renamed];
        }

        if (placed.Denied(given, said, view) is { } denial)
        {
            return [denial];
        }

        if (Instead.Of(said.Text) is { } there && placed.Alone(given, said.Part(there), said.Text, view) is { } place)
        {
            return [place];
        }

        if (Instead.Of(said.Text) is { } instead && OfKind(given, said.Part(instead), view) is { } kind)
        {
            return [kind];
        }

        if (Instead.OfContrast(said.Text) is not { } right)
        {
            return TakesWords(view) || Instead.OfDenial(said.Text) is not { } denied || services.Read(given, said.Part(denied), view) is not { } meant ? [] : [meant];
        }

        return services.Read(given, said.Part(right), view) is { } service ? [service]
            : ByValue(given, said.Part(right), view).Where(c => c is Command.SetSlot set && !(set.Slot == view.Asked?.Name && set.Readings.IsEmpty)).ToList() is { Count: > 0 } values ? values
            : placed.Instead(given, said.Part(right), view);
    }

    public bool Announces(Utterance said) => named.Announces(said);

    /// <summary>The slots that a message changes; empty where it changes none.</summary>
    public List<Command> Read(Utterance said, DialogueView view)
    {
        if (placed.Number(said, view) is { } house)
        {
            return [house];
        }

        var given = Given(view);
        if (placed.Alone(given, said.Part(Instead.Of(said.Text) ?? said.Text), said.Text, view) is { } place)
        {
            return [place];
        }

        if (Instead.Of(said.Text) is { } right && services.Read(given, said.Part(right), view) is { } service)
        {
            return [service];
        }

        if (AnswerReader.IsAboutIt(said) && said.Tokens.Count <= LongestName && OfKind(given, said, view) is { } another)
        {
            return [another];
        }

        if (Things(given, said, view) is { Count: > 0 } things)
        {
            return things;
        }

        var changes = named.Read(given, said, view);
        return changes.Count > 0 ? changes
            : view.Asked is null && said.Tokens.Count <= FewWords && services.Read(given, said, view) is { } other ? [view.Waiting.FirstOrDefault(matter => other is Command.SetSlot set && matter.Filled.Value(set.Slot) is { } waits && set.Readings.Contains(waits)) is { } waiting ? new Command.SwitchMatter(waiting.Run) : other]
            : ByValue(given, said, view) is { Count: > 0 } values ? values
            : Instead.Of(said.Text) is { } instead ? placed.Instead(given, said.Part(instead), view)
            : [];
    }

    /// <summary>
    /// What the resident wants changed, at the question which or at the read-back itself: a new value, or the thing by its
    /// name alone, which is then asked for. Empty where neither is said.
    /// </summary>
    public List<Command> Chosen(Utterance said, DialogueView view)
    {
        if ((!view.AsksWhatToChange && !view.AsksConsent) || said.Tokens.Count > LongestName || said.Text.Contains('?', StringComparison.Ordinal))
        {
            return [];
        }

        var called = Given(view)
            .Where(slot => view.Filled.Value(slot.Name) is not null && slot.Label is not null
                && (names.Of(slot, said) is not null || (view.AsksWhatToChange && names.IsCalled(slot, view.Slots, said))))
            .ToList();
        return Positions.Names(said) || view.Offered.Any(choice => choice.Label.Equals(said.Text, StringComparison.OrdinalIgnoreCase)) ? []
            : view.AsksWhatToChange && Read(said, view).Where(change => change is Command.SetSlot).ToList() is { Count: > 0 } values ? values
            : view.AsksWhatToChange || names.AreAll(said, view.Slots) ? [.. called.Select(slot => new Command.ReviseSlot(slot.Name))]
            : [];
    }

    /// <summary>Another kind of problem, named in a word or two after a no.</summary>
    public Command.SetSlot? OtherService(Utterance said, DialogueView view) =>
        said.Tokens.Count <= FewWords ? services.Read(Given(view), said, view) : null;

    /// <summary>'Make it three mattresses': the things that were told, and how many they are now.</summary>
    private static List<Command> Things(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        given.FirstOrDefault(slot => slot.Kind == SlotKind.FreeText && ThingsReader.AsksForThings(slot)) is { } slot && view.Filled.Value(slot.Name) is { } known
        && ThingsReader.Corrected(known, said) is { } things
            ? [new Command.SetSlot(slot.Name, things), .. given.Where(other => other.Kind == SlotKind.Number).Select(other => ThingsReader.Mention(other, said.Part(things))).OfType<Command>()]
            : [];

    /// <summary>'The raccoon is actually a skunk': the answer that was the one is the other, also where it was told among other words.</summary>
    private Command.SetSlot? Renamed(List<SlotDefinition> given, Utterance said, DialogueView view)
    {
        if (Instead.Renaming(said.Text) is not var (before, right)
            || !said.Tokens.Any(t => t.Text is "actually" or "really" or "realidad" or "a" or "an" or "un" or "una")
            || given.FirstOrDefault(s => s.Kind is SlotKind.FreeText or SlotKind.Choice && Tells(view.Filled[s.Name], before)) is not { } slot)
        {
            return null;
        }

        return slot.Kind == SlotKind.FreeText
            ? new(slot.Name, view.Filled.Value(slot.Name)!.Replace(before, right, StringComparison.OrdinalIgnoreCase))
            : slots.Answer(slot, said.Part(right), view.Now);
    }

    /// <summary>'It's a couch, not a mattress', of what was told of the kind of problem: the word alone is another.</summary>
    private static Command.SetSlot? WordChanged(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        Instead.OneWordForAnother(said.Text) is var (before, right)
        && given.FirstOrDefault(s => s is { Kind: SlotKind.FreeText, DependsOn.IsEmpty: false } && Tells(view.Filled[s.Name], before)) is { } slot
            ? new(slot.Name, view.Filled.Value(slot.Name)!.Replace(before, right, StringComparison.OrdinalIgnoreCase))
            : null;

    /// <summary>'No, it's a raccoon' of a dead dog: the animal is another one, not the matter.</summary>
    private static Command.SetSlot? OfKind(List<SlotDefinition> given, Utterance said, DialogueView view) => given
        .Where(slot => view.Filled.Value(slot.Name) is not null)
        .Select(slot => KindReader.Corrected(slot, view.Filled.Value(slot.Name)!, said) is { } other ? new Command.SetSlot(slot.Name, other) : null)
        .FirstOrDefault(set => set is not null);

    /// <summary>Anything may be said where the resident's own words are asked for.</summary>
    private static bool TakesWords(DialogueView view) => view.Asked is { Kind: SlotKind.FreeText, Name: SkillOpening.Description or SkillOpening.Message };

    private static bool Tells(SlotValue? value, string said) =>
        value is { IsSkipped: false } && value.Display.ByLanguage.Values.Append(value.Value).Any(v => v.Contains(said, StringComparison.OrdinalIgnoreCase));

    private static List<SlotDefinition> Given(DialogueView view) =>
        [.. view.Slots.Where(s => view.Filled.Has(s.Name) || s.Name == view.Asked?.Name)];

    /// <summary>A value that only one of the slots can take says itself which one is meant.</summary>
    private List<Command> ByValue(List<SlotDefinition> given, Utterance said, DialogueView view)
    {
        var values = given
            .Where(slot => slot.Name == view.Asked?.Name || !IsYesOrNo(slot))
            .Select(slot => (slot.Kind, Set: slots.Mention(slot, said, view.Now) ?? (said.Tokens.Count > 1 && !Positions.Names(said) ? places.NamedPlace(slot, said) : null)))
            .Where(value => value.Set is Command.SetSlot)
            .ToList();
        var placed = values.Any(value => value.Kind == SlotKind.Place);
        return [.. values.Where(value => !placed || value.Kind != SlotKind.ServiceType).Select(value => value.Set!).Take(2)];
    }

    /// <summary>'Yes: the pothole at 43 Elm Street' is picked where it is asked, not by a word of it later.</summary>
    private static bool IsYesOrNo(SlotDefinition slot) =>
        slot.Kind is SlotKind.Choice or SlotKind.MultiChoice && slot.Choices.Any(choice => choice.Means is not null);
}

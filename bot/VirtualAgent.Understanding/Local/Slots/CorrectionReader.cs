using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads changes to what was given before: 'no, it's 41 Elm', 'change the phone to …', 'the address is wrong'.</summary>
internal sealed class CorrectionReader
{
    private const int FewWords = 3;
    private const int LongestPlace = 5;
    private const int LongestName = 8;

    private readonly SlotReader _slots;
    private readonly PlaceReader _places;
    private readonly ServiceReader _services;
    private readonly SlotNames _names;
    private readonly HouseNumberReader _houses;
    private readonly PhrasePattern[] _corrections;
    private readonly HashSet<string> _values;

    public CorrectionReader(SlotReader slots, PlaceReader places, ServiceReader services, SlotNames names, HouseNumberReader houses)
    {
        var lexicon = Lexicon.Read<SlotLexicon>("slots");
        (_slots, _places, _services, _names, _houses) = (slots, places, services, names, houses);
        _corrections = [.. lexicon.Corrections.Select(PhrasePattern.Parse)];
        _values = [.. lexicon.Values.SelectMany(v => v.Split(' '))];
    }

    /// <summary>Changes of a message that says what it is not and what it is; empty for any other.</summary>
    public List<Command> Contrasts(Utterance said, DialogueView view)
    {
        if (_houses.Read(said, view) is { } house)
        {
            return [house];
        }

        var given = Given(view);
        if (Renamed(given, said, view) is { } renamed)
        {
            return [renamed];
        }

        if (Instead.OfContrast(said.Text) is not { } right)
        {
            return [];
        }

        return ByService(given, said.Part(right), view) is { } service ? [service]
            : ByValue(given, said.Part(right), view).Where(c => c is Command.SetSlot set && !(set.Slot == view.Asked?.Name && set.Readings.IsEmpty)).ToList() is { Count: > 0 } values ? values
            : PlaceInstead(given, said.Part(right), view);
    }

    public bool Announces(Utterance said) => _corrections.Any(p => p.Find(said.Tokens) is not null);

    /// <summary>The slots that a message changes; empty where it changes none.</summary>
    public List<Command> Read(Utterance said, DialogueView view)
    {
        if (_houses.Read(said, view) is { } house)
        {
            return [house];
        }

        var given = Given(view);
        if (Instead.Of(said.Text) is { } right && ByService(given, said.Part(right), view) is { } service)
        {
            return [service];
        }

        if (Count(given, said, view) is { } count)
        {
            return [count];
        }

        var changes = new List<Command>();
        foreach (var slot in given)
        {
            if (_names.Of(slot, said) is { } named)
            {
                var change = NewValue(slot, said, named, view);
                if (change is not null && (change is not Command.ReviseSlot || changes.Count == 0))
                {
                    changes.Add(change);
                }
            }
        }

        changes = WithoutRevisionsBesideValues(changes);
        return changes.Count > 0 ? changes
            : view.Asked is null && said.Tokens.Count <= FewWords && ByService(given, said, view) is { } other ? [view.ActiveSkill is { } skill && view.Waiting.Contains(skill) ? new Command.SwitchMatter() : other]
            : ByValue(given, said, view) is { Count: > 0 } values ? values
            : Instead.Of(said.Text) is { } instead ? PlaceInstead(given, said.Part(instead), view)
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

        var named = Given(view)
            .Where(slot => view.Filled.Value(slot.Name) is not null && slot.Label is not null
                && (_names.Of(slot, said) is not null || (view.AsksWhatToChange && _names.IsCalled(slot, view.Slots, said))))
            .ToList();
        return Positions.Names(said) ? []
            : view.AsksWhatToChange && Read(said, view).Where(change => change is Command.SetSlot).ToList() is { Count: > 0 } values ? values
            : view.AsksWhatToChange || _names.AreAll(said) ? [.. named.Select(slot => new Command.ReviseSlot(slot.Name))]
            : [];
    }

    /// <summary>Another kind of problem, named in a word or two after a no.</summary>
    public Command.SetSlot? OtherService(Utterance said, DialogueView view) =>
        said.Tokens.Count <= FewWords ? ByService(Given(view), said, view) : null;

    /// <summary>'No, it's 4 items': how many it is, by the question's own word.</summary>
    private Command.SetSlot? Count(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        given.FirstOrDefault(s => s.Kind == SlotKind.Number && view.Filled.Value(s.Name) is not null) is { } number
        && _names.IsCalled(number, [], said) && _slots.Answer(number, said, view.Now) is { } count
            ? count
            : null;

    /// <summary>A park or building, or several of which one may be meant, in the place of the one that was taken.</summary>
    private List<Command> PlaceInstead(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        said.Tokens.Count <= LongestPlace
        && given.FirstOrDefault(s => s.Kind == SlotKind.Place && view.Filled.Value(s.Name) is not null) is { } slot
        && (_places.SameNumberOn(slot, said, view.Filled.Value(slot.Name)!) ?? _places.Facility(slot, said)) is { Readings.IsEmpty: false } place
            ? [place]
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
            : _slots.Answer(slot, said.Part(right), view.Now);
    }

    private static bool Tells(SlotValue? value, string said) =>
        value is { IsSkipped: false } && value.Display.ByLanguage.Values.Append(value.Value).Any(v => v.Contains(said, StringComparison.OrdinalIgnoreCase));

    private static List<SlotDefinition> Given(DialogueView view) =>
        [.. view.Slots.Where(s => view.Filled.Has(s.Name) || s.Name == view.Asked?.Name)];

    /// <summary>Another kind of problem than the one taken, where no choice of the form is meant and no place is named.</summary>
    private Command.SetSlot? ByService(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        given.FirstOrDefault(s => s.Kind == SlotKind.ServiceType) is { } kind
        && view.Filled.Value(kind.Name) is { } taken
        && YesNoAnswer.Read(said) is not { Rest.Length: 0 }
        && !said.Text.Any(char.IsDigit)
        && !_places.IsStreet(said.Text)
        && !_places.HoldsSpot(said)
        && !given.Any(s => s.Kind is SlotKind.Choice or SlotKind.MultiChoice or SlotKind.Place && (_slots.Mention(s, said, view.Now) ?? PlaceAt(s, said)) is not null)
            ? _services.Other(kind, said, taken)
            : null;

    /// <summary>A place that is said to be one: 'en Washington Park'.</summary>
    private Command.SetSlot? PlaceAt(SlotDefinition slot, Utterance said) =>
        said.Tokens[0].Text is "at" or "in" or "on" or "en" ? _places.NamedPlace(slot, said) : null;

    /// <summary>A value that only one of the slots can take says itself which one is meant.</summary>
    private List<Command> ByValue(List<SlotDefinition> given, Utterance said, DialogueView view)
    {
        var values = given
            .Where(slot => slot.Name == view.Asked?.Name || !IsYesOrNo(slot))
            .Select(slot => (slot.Kind, Set: _slots.Mention(slot, said, view.Now) ?? (said.Tokens.Count > 1 && !Positions.Names(said) ? _places.NamedPlace(slot, said) : null)))
            .Where(value => value.Set is Command.SetSlot)
            .ToList();
        var placed = values.Any(value => value.Kind == SlotKind.Place);
        return [.. values.Where(value => !placed || value.Kind != SlotKind.ServiceType).Select(value => value.Set!).Take(2)];
    }

    /// <summary>'Yes: the pothole at 43 Elm Street' is picked where it is asked, not by a word of it later.</summary>
    private static bool IsYesOrNo(SlotDefinition slot) => slot.Choices.Any(choice => choice.Means is not null);

    private static List<Command> WithoutRevisionsBesideValues(List<Command> changes) =>
        changes.Any(c => c is Command.SetSlot) ? [.. changes.Where(c => c is Command.SetSlot)] : changes;

    private Command? NewValue(SlotDefinition slot, Utterance said, int named, DialogueView view)
    {
        var from = named + 1;
        while (from < said.Tokens.Count && _values.Contains(said.Tokens[from].Text))
        {
            from++;
        }

        var rest = from < said.Tokens.Count ? said.Part(said.Text[said.Tokens[from].Start..]) : null;
        var value = Stated(slot, said, named, rest, view) ?? (rest is null || !IsValue(said, named, from) ? null : _slots.Answer(slot, rest, view.Now));
        return value is not null ? value
            : view.Filled[slot.Name] is { } known && (Announces(said) || (!known.IsSkipped && view.Asked is not { Kind: SlotKind.FreeText })) ? new Command.ReviseSlot(slot.Name)
            : null;
    }

    /// <summary>A value that stands after the slot's name or before it; 'the day' itself is none.</summary>
    private Command.SetSlot? Stated(SlotDefinition slot, Utterance said, int named, Utterance? rest, DialogueView view) => slot.Kind != SlotKind.Date
        ? _slots.Mention(slot, said, view.Now)
        : (rest is null ? null : _slots.Mention(slot, rest, view.Now)) ?? _slots.Mention(slot, said.Part(said.Text[..said.Tokens[named].Start]), view.Now);

    /// <summary>'… the name to Ana' gives a value, '… the name please' does not.</summary>
    private bool IsValue(Utterance said, int named, int from) =>
        from > named + 1 && said.Tokens[from].Text is not ("wrong" or "incorrect" or "not" or "mal" or "equivocado" or "equivocada" or "incorrecto" or "incorrecta" or "no");
}

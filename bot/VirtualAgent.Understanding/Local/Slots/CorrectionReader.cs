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

    private readonly SlotReader _slots;
    private readonly PlaceReader _places;
    private readonly ServiceReader _services;
    private readonly Dictionary<string, PatternElement> _names;
    private readonly PhrasePattern[] _corrections;
    private readonly PhrasePattern[] _removals;
    private readonly PhrasePattern[] _same;
    private readonly HashSet<string> _values;

    public CorrectionReader(SlotReader slots, PlaceReader places, ServiceReader services)
    {
        var lexicon = Lexicon.Read<SlotLexicon>("slots");
        (_slots, _places, _services) = (slots, places, services);
        _names = lexicon.Names.ToDictionary(n => n.Key, n => PatternElement.Parse(n.Value, shortestMisspelt: 5));
        _corrections = [.. lexicon.Corrections.Select(PhrasePattern.Parse)];
        _same = [.. lexicon.SameAsBefore.Select(PhrasePattern.Parse)];
        _removals = [.. lexicon.Removals.Select(PhrasePattern.Parse)];
        _values = [.. lexicon.Values.SelectMany(v => v.Split(' '))];
    }

    /// <summary>'Remove my phone number': the value that is to be left out; null where none is.</summary>
    public Command.ReviseSlot? Removal(Utterance said, DialogueView view) =>
        Removes(said) && view.Slots.FirstOrDefault(s => view.Filled.Has(s.Name) && NameOf(s, said) is not null) is { } unwanted
            ? new(unwanted.Name, Drop: true)
            : null;

    /// <summary>Changes of a message that says what it is not and what it is; empty for any other.</summary>
    public List<Command> Contrasts(Utterance said, DialogueView view)
    {
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

    /// <summary>'Same address', 'el mismo día', or 'same' to a question: what was given for an earlier matter; null where nothing is meant so.</summary>
    public Command? SameAsBefore(Utterance said, DialogueView view)
    {
        if (view.ActiveSkill is null || !_same.Any(p => p.Find(said.Tokens) is not null))
        {
            return null;
        }

        var named = view.Slots.Where(s => NameOf(s, said) is not null).ToList();
        var slot = named.Find(s => view.Earlier.Value(s.Name) is not null) ?? (named.Count == 0 ? view.Asked : null);
        return slot is not null && view.Earlier[slot.Name] is { IsSkipped: false } known ? new Command.SetSlot(slot.Name, known.Display.In(view.Locale), [known.Value])
            : named.Exists(s => view.Filled.Value(s.Name) is not null) ? new Command.Recap()
            : new Command.CannotHandle(CannotHandleReason.NotUnderstood);
    }

    private bool Removes(Utterance said) => _removals.Any(p => p.Find(said.Tokens) is not null);

    /// <summary>The slots that a message changes; empty where it changes none.</summary>
    public List<Command> Read(Utterance said, DialogueView view)
    {
        var given = Given(view);
        if (Instead.Of(said.Text) is { } right && ByService(given, said.Part(right), view) is { } service)
        {
            return [service];
        }

        var changes = new List<Command>();
        foreach (var slot in given)
        {
            if (NameOf(slot, said) is { } named)
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

    /// <summary>Another kind of problem, named in a word or two after a no.</summary>
    public Command.SetSlot? OtherService(Utterance said, DialogueView view) =>
        said.Tokens.Count <= FewWords ? ByService(Given(view), said, view) : null;

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
            .Select(slot => (slot.Kind, Set: _slots.Mention(slot, said, view.Now) ?? (said.Tokens.Count > 1 ? _places.NamedPlace(slot, said) : null)))
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
        var value = _slots.Mention(slot, said, view.Now) ?? (rest is null || !IsValue(said, named, from) ? null : _slots.Answer(slot, rest, view.Now));
        return value is not null ? value
            : view.Filled[slot.Name] is { } known && (!known.IsSkipped || Announces(said)) ? new Command.ReviseSlot(slot.Name)
            : null;
    }

    /// <summary>'… the name to Ana' gives a value, '… the name please' does not.</summary>
    private bool IsValue(Utterance said, int named, int from) =>
        from > named + 1 && said.Tokens[from].Text is not ("wrong" or "incorrect" or "not" or "mal" or "equivocado" or "equivocada" or "incorrecto" or "incorrecta" or "no");

    private int? NameOf(SlotDefinition slot, Utterance said)
    {
        for (var i = 0; i < said.Tokens.Count; i++)
        {
            if (Names(slot, said.Tokens[i].Text))
            {
                return i;
            }
        }

        return null;
    }

    private bool Names(SlotDefinition slot, string word) =>
        slot.Name.Contains('-', StringComparison.Ordinal)
            ? slot.Name.Split('-').Skip(1).Contains(word)
            : _names.TryGetValue(slot.Kind.ToString(), out var names) && names.Matches(word);
}

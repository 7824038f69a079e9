using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Slots.Corrections;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads changes to what a message calls by its name: 'change the phone to …', 'the address is wrong', 'no, it's 4 items'.</summary>
internal sealed class NamedCorrection(SlotReader slots, SlotNames names)
{
    private static readonly SlotLexicon Said = SlotLexicon.Shipped;

    private readonly PhrasePattern[] _announcing = [.. Said.Corrections.Select(PhrasePattern.Parse)];
    private readonly HashSet<string> _wrong = Lexicon.Words(Said.Wrong);
    private readonly HashSet<string> _between = [.. Said.Values.SelectMany(v => v.Split(' '))];

    /// <summary>Also after an 'oh' or 'um'.</summary>
    public bool Announces(Utterance said)
    {
        var tokens = said.Part(Cursor.Of(said.Text).PastAll(Corrections.Phrases.Interjections).Rest).Tokens;
        return _announcing.Any(p => p.Find(said.Tokens) is not null || p.Find(tokens) is not null);
    }

    /// <summary>New values for the slots that are named, else the first of them to be asked for again.</summary>
    public List<Command> Read(List<SlotDefinition> given, Utterance said, DialogueView view)
    {
        if (Count(given, said, view) is { } count)
        {
            return [count];
        }

        var changes = given
            .Select(slot => names.Of(slot, said) is { } named ? NewValue(slot, said, named, view) : null)
            .OfType<Command>()
            .ToList();
        return changes.Exists(c => c is Command.SetSlot) ? changes.FindAll(c => c is Command.SetSlot) : [.. changes.Take(1)];
    }

    /// <summary>'No, it's 4 items': how many it is, by the question's own word.</summary>
    private Command.SetSlot? Count(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        given.FirstOrDefault(s => s.Kind == SlotKind.Number && view.Filled.Value(s.Name) is not null) is { } number
        && names.IsCalled(number, [], said) && slots.Answer(number, said, view.Now) is { } count
            ? count
            : null;

    private Command? NewValue(SlotDefinition slot, Utterance said, int named, DialogueView view)
    {
        var from = named + 1;
        while (from < said.Tokens.Count && (_between.Contains(said.Tokens[from].Text) || _wrong.Contains(said.Tokens[from].Text)))
        {
            from++;
        }

        var rest = from < said.Tokens.Count ? said.Part(said.Text[said.Tokens[from].Start..]) : null;
        var value = Stated(slot, said, named, rest, view) ?? (rest is null || from == named + 1 ? null : Value(slot, rest, said.Tokens[from - 1].Text, view));
        return value is not null ? value
            : view.Filled[slot.Name] is { } known && (Announces(said) || names.AreAll(said, view.Slots) || (!known.IsSkipped && view.Asked is null)) ? new Command.ReviseSlot(slot.Name)
            : null;
    }

    /// <summary>A value that stands after the slot's name or before it; 'the day' itself is none.</summary>
    private Command.SetSlot? Stated(SlotDefinition slot, Utterance said, int named, Utterance? rest, DialogueView view) => slot.Kind != SlotKind.Date
        ? slots.Mention(slot, said, view.Now)
        : (rest is null ? null : slots.Mention(slot, rest, view.Now)) ?? slots.Mention(slot, said.Part(said.Text[..said.Tokens[named].Start]), view.Now);

    /// <summary>'… the name to Ana' gives a value, '… the name please' and 'the address is wrong please' do not.</summary>
    private Command.SetSlot? Value(SlotDefinition slot, Utterance rest, string before, DialogueView view) =>
        rest.Tokens[0].Text is "not" or "no" || slots.Answer(slot, rest, view.Now) is not { } value || (_wrong.Contains(before) && value.Readings.IsEmpty) ? null : value;
}

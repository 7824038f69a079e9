using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads a value that is taken from an earlier matter: 'same address', 'el mismo día'.</summary>
internal sealed class EarlierValueReader(SlotNames names)
{
    private readonly PhrasePattern[] _same = [.. SlotLexicon.Shipped.SameAsBefore.Select(PhrasePattern.Parse)];

    /// <summary>'Same address', or 'same' to a question: what was given for an earlier matter; null where nothing is meant so.</summary>
    public Command? SameAsBefore(Utterance said, DialogueView view)
    {
        if (view.ActiveSkill is null || !PhrasePattern.AnyIn(_same, said.Tokens))
        {
            return null;
        }

        var named = view.Slots.Where(s => names.Of(s, said) is not null).ToList();
        var slot = named.Find(s => view.Earlier.Value(s.Name) is not null) ?? (named.Count == 0 ? view.Asked : null);
        return slot is not null && view.Earlier[slot.Name] is { IsSkipped: false } known ? new Command.SetSlot(slot.Name, known.Display.In(view.Locale), [known.Value])
            : named.Exists(s => view.Filled.Value(s.Name) is not null) ? new Command.Recap()
            : new Command.CannotHandle(CannotHandleReason.NotUnderstood);
    }
}

using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads that a value is to be left out: 'remove my phone number'.</summary>
internal sealed class RemovalReader(SlotNames names)
{
    private readonly PhrasePattern[] _removals = [.. SlotLexicon.Shipped.Removals.Select(PhrasePattern.Parse)];

    /// <summary>The value that is to be left out; null where none is.</summary>
    public Command.ReviseSlot? Read(Utterance said, DialogueView view) =>
        PhrasePattern.AnyIn(_removals, said.Tokens)
        && view.Slots.FirstOrDefault(s => s.Kind != SlotKind.Place && (view.Filled.Has(s.Name) || (s.Optional && s.Name != view.Asked?.Name)) && names.Of(s, said) is not null) is { } unwanted
            ? new(unwanted.Name, Drop: true)
            : null;
}

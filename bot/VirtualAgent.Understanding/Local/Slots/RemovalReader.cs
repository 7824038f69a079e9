using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads that a value is to be left out: 'remove my phone number'.</summary>
internal sealed class RemovalReader(SlotNames names)
{
    private const int ShortestNumber = 7;

    private readonly PhrasePattern[] _removals = [.. SlotLexicon.Shipped.Removals.Select(PhrasePattern.Parse)];

    /// <summary>The value that is to be left out; null where none is.</summary>
    public Command.ReviseSlot? Read(Utterance said, DialogueView view) =>
        PhrasePattern.AnyIn(_removals, said.Tokens) && !TellsAnother(said, view)
        && view.Slots.FirstOrDefault(s => s.Kind != SlotKind.Place && (view.Filled.Has(s.Name) || (s.Optional && s.Name != view.Asked?.Name)) && names.Of(s, said) is not null) is { } unwanted
            ? new(unwanted.Name, Drop: true)
            : null;

    /// <summary>'No, use my phone instead, 309-555-0133' names one that was not given.</summary>
    private static bool TellsAnother(Utterance said, DialogueView view) =>
        said.HoldsContact && !view.Filled.ByName.Values.Any(known => known.Value.Length > 0 && (said.Text.Contains(known.Value, StringComparison.OrdinalIgnoreCase) || IsSameNumber(known.Value, said.Text)));

    private static bool IsSameNumber(string known, string told) =>
        Digits(known) is { Length: >= ShortestNumber } digits && Digits(told).Contains(digits[^ShortestNumber..], StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}

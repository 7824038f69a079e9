using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>
/// Reads a question that takes a yes or a no where it is answered by its own words: 'it touches a wire', 'no toca ningún
/// cable', 'can't tell if it touches a wire'. The nearest word that denies or affirms counts, and a no that is set off is not one.
/// </summary>
internal static class PolarReader
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Unsure = "unsure";
    private const int Near = 4;

    private static readonly PolarityLexicon Words = SlotLexicon.Shipped.Polarity;
    private static readonly PhrasePattern[] Doubts = [.. Words.Doubts.Select(p => PhrasePattern.ParseStrictly(p, int.MaxValue))];

    /// <summary>Whether the question is one of these.</summary>
    public static bool Takes(SlotDefinition slot) =>
        slot.Choices.Any(c => c.Value == Yes) && slot.Choices.Any(c => c.Value == No) && ChoicePhrases.Knows(slot, Yes);

    /// <summary>What is told, and where it stands; null where the message does not speak of it, or is in doubt and that is no choice.</summary>
    public static (Command.SetSlot Set, int Start, int End)? Find(SlotDefinition slot, Utterance said)
    {
        if (!Takes(slot))
        {
            return null;
        }

        if (ChoicePhrases.Last(slot, Yes, said) is var (start, end))
        {
            var value = IsDoubted(said, start) ? Unsure : IsDenied(said, start, end) ? No : Yes;
            return Told(slot, value, said, start, end);
        }

        return ChoicePhrases.Last(slot, No, said) is var (from, to) && !Polarity.IsApart(said, from, to)
            ? Told(slot, IsDoubted(said, from) ? Unsure : No, said, from, to)
            : null;
    }

    public static Command.SetSlot? Read(SlotDefinition slot, Utterance said) => Find(slot, said)?.Set;

    private static (Command.SetSlot Set, int Start, int End)? Told(SlotDefinition slot, string value, Utterance said, int start, int end) =>
        slot.Choices.Any(choice => choice.Value == value) ? (new(slot.Name, said.Text, [value]), start, end) : null;

    private static bool IsDoubted(Utterance said, int start) => Doubts.Any(p => p.Find(said.Tokens) is var (from, _) && from <= start);

    /// <summary>A word within the phrase denies, or one before it that no word of affirming follows.</summary>
    private static bool IsDenied(Utterance said, int start, int end) =>
        Enumerable.Range(start, end - start).Any(at => Polarity.Denies(said, at)) || Polarity.IsDenied(said, start, Near);
}

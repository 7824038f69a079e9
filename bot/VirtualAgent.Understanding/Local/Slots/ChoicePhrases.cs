using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Phrases that take a choice though they share no telling word with it: 'just me' for 'Only mine'.</summary>
internal static class ChoicePhrases
{
    /// <summary>Words between a denial and what it denies: 'not really lifted'.</summary>
    public const int JustBefore = 2;

    private static readonly (string Value, PhrasePattern[] Phrases)[] Known =
    [
        .. SlotLexicon.Shipped.ChoicePhrases.Select(entry => (entry.Key, entry.Value.Select(PhrasePattern.Parse).ToArray())),
    ];

    /// <summary>Whether phrases are listed for the choice.</summary>
    public static bool Knows(SlotDefinition slot, string value) => Array.Exists(Known, entry => IsOf(entry.Value, slot, value));

    /// <summary>The last place in the message where a phrase for the choice stands: indices of its first token and after its last, or null.</summary>
    public static (int Start, int End)? Last(SlotDefinition slot, string value, Utterance said)
    {
        (int Start, int End)? last = null;
        foreach (var phrase in Known.Where(entry => IsOf(entry.Value, slot, value)).SelectMany(entry => entry.Phrases))
        {
            for (var from = 0; phrase.Find(said.Tokens, from) is var (start, end); from = start + 1)
            {
                last = last is var (_, before) && before > end ? last : (start, end);
            }
        }

        return last;
    }

    /// <summary>The choice that a phrase of the message takes; null where none does, or several do.</summary>
    public static int? Of(SlotDefinition slot, Utterance said) => All(slot, said) is [var one] ? one : null;

    /// <summary>A question of yes or no is told by <see cref="PolarReader"/> alone.</summary>
    public static List<int> All(SlotDefinition slot, Utterance said) => PolarReader.Takes(slot) ? [] :
    [
        .. Known
            .Where(entry => Array.Exists(entry.Phrases, phrase => StandsUndenied(phrase, said)))
            .SelectMany(entry => Enumerable.Range(0, slot.Choices.Length).Where(i => IsOf(entry.Value, slot, slot.Choices[i].Value)))
            .Distinct(),
    ];

    private static bool StandsUndenied(PhrasePattern phrase, Utterance said)
    {
        for (var from = 0; phrase.Find(said.Tokens, from) is var (start, _); from = start + 1)
        {
            if (!Polarity.IsDenied(said, start, JustBefore))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A choice by its value, or by its question's code and its value.</summary>
    private static bool IsOf(string entry, SlotDefinition slot, string value) =>
        entry == value || (entry.EndsWith($"/{value}", StringComparison.Ordinal) && slot.Name.EndsWith($"-{entry[..^(value.Length + 1)]}", StringComparison.Ordinal));
}

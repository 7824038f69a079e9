using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads one or several of a slot's choices.</summary>
internal static class ChoiceReader
{
    private const int ShortestTellingWord = 4;

    private static readonly HashSet<string> Vague =
        ["other", "else", "something", "another", "none", "sure", "otro", "otra", "algo", "ninguno", "seguro", "segura", "with", "from", "that", "this", "there", "your", "para", "esta", "este", "como"];

    /// <summary>What a reply to the list of choices takes: by number, order, name or part of a name.</summary>
    public static Command.SetSlot? Answer(SlotDefinition slot, Utterance said)
    {
        if (slot.Kind == SlotKind.MultiChoice && Telling(slot, said) is { Count: > 1 } several)
        {
            return new(slot.Name, said.Text, [.. several.Select(i => slot.Choices[i].Value)]);
        }

        return Choices.Match(said.Text, [.. slot.Choices.Select(ToChoice)], said.Culture) switch
        {
            ChoiceMatch.Chosen chosen => new(slot.Name, said.Text, [slot.Choices[chosen.Index].Value]),
            ChoiceMatch.Ambiguous many => new(slot.Name, said.Text, [.. many.Indexes.Select(i => slot.Choices[i].Value)]),
            _ => Mention(slot, said),
        };
    }

    /// <summary>The one choice of which the message holds a word that no other choice has; null where it is none or several.</summary>
    public static Command.SetSlot? Mention(SlotDefinition slot, Utterance said) =>
        Telling(slot, said) is [var index] ? new(slot.Name, said.Text, [slot.Choices[index].Value]) : null;

    private static List<int> Telling(SlotDefinition slot, Utterance said)
    {
        var words = slot.Choices.Select(TellingWords).ToList();
        return [.. Enumerable.Range(0, words.Count).Where(i => words[i].Any(word =>
            said.Tokens.Any(token => Spelling.Resembles(token.Text, word))
            && words.Where((_, other) => other != i).All(others => !others.Contains(word))))];
    }

    private static HashSet<string> TellingWords(SlotChoice choice) =>
        [.. Texts(choice).SelectMany(Tokens.Of).Select(t => t.Text).Where(w => w.Length >= ShortestTellingWord && !Vague.Contains(w))];

    private static Choice ToChoice(SlotChoice choice) => new(choice.Label.In("en"), [.. Texts(choice)]);

    private static IEnumerable<string> Texts(SlotChoice choice) =>
        choice.Label.ByLanguage.Values.Concat(choice.Synonyms?.ByLanguage.Values ?? []);
}

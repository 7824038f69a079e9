using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Slots.Corrections;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Finds what a question in one's own words asks for by its kind: the animal of 'a dead dog', 'red truck' where a vehicle is asked for.</summary>
internal static class KindReader
{
    /// <summary>'Carro abandonado rojo'.</summary>
    private const int LongestBetween = 2;

    private static readonly Dictionary<string, (HashSet<string> Names, HashSet<string> Looks)> Kinds = SlotLexicon.Shipped.Kinds
        .ToDictionary(kind => kind.Key, kind => (Lexicon.Words(kind.Value.Names), Lexicon.Words(kind.Value.Looks)));

    /// <summary>The words that name one of the kind, as they were said, the last where one is put right; null where the slot asks for none, or none is named.</summary>
    public static Command.SetSlot? Mention(SlotDefinition slot, Utterance said) => slot.Kind != SlotKind.FreeText || !Kinds.TryGetValue(slot.Name.Split('-')[^1], out var kind)
        ? null
        : Passing.In(said).Reverse().Select(passing => Mention(slot, kind, said.Part(passing.Right))).FirstOrDefault(right => right is not null) ?? Mention(slot, kind, said);

    private static Command.SetSlot? Mention(SlotDefinition slot, (HashSet<string> Names, HashSet<string> Looks) kind, Utterance said)
    {
        var (names, looks) = kind;
        var run = said.Tokens
            .SkipWhile(token => !names.Contains(token.Text) && !looks.Contains(token.Text))
            .TakeWhile(token => names.Contains(token.Text) || looks.Contains(token.Text))
            .ToList();
        if (run.Count > 0 && !run.Exists(token => looks.Contains(token.Text)))
        {
            run.AddRange(said.Tokens.SkipWhile(token => token != run[^1]).Skip(1).Take(LongestBetween).Where(token => looks.Contains(token.Text)).Take(1));
        }

        return run.Exists(token => names.Contains(token.Text)) && (looks.Count == 0 || run.Exists(token => looks.Contains(token.Text)))
            ? new(slot.Name, said.Text[run[0].Start..run[^1].End])
            : null;
    }

    /// <summary>What was told before with another of the kind, or another look, in its place: 'raccoon' for 'dog', 'blue truck' for 'red truck'; null where none is named.</summary>
    public static string? Corrected(SlotDefinition slot, string known, Utterance said)
    {
        if (slot.Kind != SlotKind.FreeText || !Kinds.TryGetValue(slot.Name.Split('-')[^1], out var kind))
        {
            return null;
        }

        var other = WithNew(WithNew(known, kind.Names, said), kind.Looks, said);
        return other == known ? null : other;
    }

    private static string WithNew(string known, HashSet<string> words, Utterance said)
    {
        if (said.Tokens.Where(token => words.Contains(token.Text)).ToList() is not [.., var last])
        {
            return known;
        }

        var named = said.Text[last.Start..last.End];
        return Tokens.Of(known).Where(token => words.Contains(token.Text)).ToList() is [var first, ..]
            ? $"{known[..first.Start]}{named}{known[first.End..]}"
            : said.Culture == Recognizers.Culture.Spanish ? $"{known} {named}" : $"{named} {known}";
    }

}

using System.Globalization;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Finds the things that a question asks for, and how many they are: 'a fridge and two mattresses', 3.</summary>
internal static class ThingsReader
{
    private const int LongestName = 3;
    private const int MostOfOne = 20;

    private static readonly ThingsLexicon Said = SlotLexicon.Shipped.Things;
    private static readonly HashSet<string> Asking = Lexicon.Words(Said.Asking);
    private static readonly HashSet<string> Names = Lexicon.Words(Said.Names);
    private static readonly HashSet<string> Joints = Lexicon.Words(Said.Joints);
    private static readonly HashSet<string> Ends = Lexicon.Words(Said.Ends);
    private static readonly HashSet<string> One = Lexicon.Words(Said.One);
    private static readonly HashSet<string> Known = Lexicon.Words(Said.Known);
    private static readonly HashSet<string> Some = Lexicon.Words(Said.Some);

    /// <summary>The things in their own words, or their number, whichever the slot asks for; null where it asks for neither, or none is told.</summary>
    public static Command.SetSlot? Mention(SlotDefinition slot, Utterance said)
    {
        if (slot.Kind is not (SlotKind.FreeText or SlotKind.Number) || !AsksForThings(slot) || All(said) is not { Count: > 0 } things)
        {
            return null;
        }

        var words = said.Text[said.Tokens[things[0].Start].Start..said.Tokens[things[^1].End - 1].End];
        return slot.Kind == SlotKind.FreeText ? new(slot.Name, words)
            : things.Any(thing => thing.Count is null) ? null
            : new(slot.Name, words, [things.Sum(thing => thing.Count!.Value).ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Whether a part of a message stands between two things of one list: the 'and' of 'a couch and a table'.</summary>
    public static bool Joins(Utterance said, int start, int end) =>
        All(said) is { Count: > 1 } things && things.Zip(things.Skip(1)).Any(two =>
            said.Tokens[two.First.End - 1].End <= start + 1 && end <= said.Tokens[two.Second.Start].Start + 1 && two.Second.Start - two.First.End <= LongestName);

    /// <summary>Things that were told, with another number of those that are named again: 'a fridge and three mattresses'; null where others are named, or it is the same.</summary>
    public static string? Corrected(string known, Utterance said)
    {
        var told = said.Part(known);
        var now = All(said);
        var before = All(told);
        if (now.Count == 0 || !now.TrueForAll(thing => before.Exists(other => IsSame(thing, said, other, told))))
        {
            return null;
        }

        foreach (var other in before.AsEnumerable().Reverse())
        {
            if (now.Find(thing => IsSame(thing, said, other, told)) is { } thing)
            {
                known = $"{known[..told.Tokens[other.Start].Start]}{said.Text[said.Tokens[thing.Start].Start..said.Tokens[thing.End - 1].End]}{known[told.Tokens[other.End - 1].End..]}";
            }
        }

        return known == told.Text ? null : known;
    }

    private static bool IsSame(Thing thing, Utterance said, Thing other, Utterance told) =>
        Singular(said.Tokens[thing.End - 1].Text) == Singular(told.Tokens[other.End - 1].Text);

    private static string Singular(string word) => !IsPlural(word) ? word : Names.Contains(word[..^1]) ? word[..^1] : word[..^2];

    public static bool AsksForThings(SlotDefinition slot) => QuestionWords.Of(slot).Overlaps(Asking);

    /// <summary>The things that are known by their name, and what is counted beside them.</summary>
    private static List<Thing> All(Utterance said)
    {
        var named = new List<Thing>();
        for (var at = 0; at < said.Tokens.Count; at++)
        {
            if (!IsName(said.Tokens[at].Text))
            {
                continue;
            }

            var end = at + 1;
            while (end < said.Tokens.Count && IsName(said.Tokens[end].Text))
            {
                end++;
            }

            named.Add(Named(said, at, end, named is [.., var before] ? before.End : 0));
            at = end - 1;
        }

        return named.Count == 0 ? named : [.. Before(said, named[0].Start), .. named.Zip(named.Skip(1)).SelectMany(two => Between(said, two.First.End, two.Second.Start)).Concat(named).OrderBy(thing => thing.Start), .. After(said, named[^1].End)];
    }

    private static Thing Named(Utterance said, int name, int end, int from)
    {
        for (var at = name - 1; at >= Math.Max(from, name - LongestName) && !Joints.Contains(said.Tokens[at].Text); at--)
        {
            var word = said.Tokens[at].Text;
            if (Some.Contains(word))
            {
                return new(at, end, null);
            }

            if (Number(word, said) is { } count)
            {
                return new(at, end, count);
            }

            if (Known.Contains(word))
            {
                return new(at + 1, end, IsPlural(said.Tokens[end - 1].Text) ? null : 1);
            }
        }

        return new(name, end, IsPlural(said.Tokens[end - 1].Text) ? null : 1);
    }

    /// <summary>'A kayak' between two things that are known.</summary>
    private static IEnumerable<Thing> Between(Utterance said, int from, int to)
    {
        var at = from;
        while (at < to && Joints.Contains(said.Tokens[at].Text))
        {
            at++;
        }

        var end = at;
        while (end < to && !IsBound(said.Tokens[end].Text))
        {
            end++;
        }

        if (end - at is > 1 and <= LongestName + 1 && Number(said.Tokens[at].Text, said) is { } count)
        {
            yield return new(at, end, count);
        }
    }

    /// <summary>'And a kayak' after the things that are known.</summary>
    private static IEnumerable<Thing> After(Utterance said, int from)
    {
        for (var at = from; at + 2 < said.Tokens.Count && Joints.Contains(said.Tokens[at].Text) && Number(said.Tokens[at + 1].Text, said) is { } count;)
        {
            var end = at + 2;
            while (end < said.Tokens.Count && end < at + 2 + LongestName && !IsBound(said.Tokens[end].Text))
            {
                end++;
            }

            if (end == at + 2 || (end < said.Tokens.Count && !IsBound(said.Tokens[end].Text)))
            {
                yield break;
            }

            yield return new(at + 1, end, count);
            at = end;
        }
    }

    /// <summary>'A kayak and', before the first of them.</summary>
    private static IEnumerable<Thing> Before(Utterance said, int to)
    {
        if (to < 2 || !Joints.Contains(said.Tokens[to - 1].Text))
        {
            yield break;
        }

        for (var at = to - 2; at >= Math.Max(0, to - 1 - LongestName) && !IsBound(said.Tokens[at].Text); at--)
        {
            if (at < to - 2 && Number(said.Tokens[at].Text, said) is { } count)
            {
                yield return new(at, to - 1, count);
                yield break;
            }
        }
    }

    private static bool IsBound(string word) => Joints.Contains(word) || Ends.Contains(word);

    private static int? Number(string word, Utterance said) => One.Contains(word) ? 1
        : Numbers.Recognize(word, said.Culture) is [{ Start: 0, First.Value: { } value } number] && number.End == word.Length - 1
            && int.TryParse(value, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostOfOne ? count
        : null;

    private static bool IsName(string word) => Names.Contains(word) || IsPlural(word);

    private static bool IsPlural(string word) =>
        !Names.Contains(word) && ((word.EndsWith('s') && Names.Contains(word[..^1])) || (word.EndsWith("es", StringComparison.Ordinal) && Names.Contains(word[..^2])));

    /// <param name="Start">The first token.</param>
    /// <param name="End">After the last one.</param>
    /// <param name="Count">Null where it is not told.</param>
    private sealed record Thing(int Start, int End, int? Count);
}

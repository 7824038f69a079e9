using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads one or several of a slot's choices.</summary>
internal static partial class ChoiceReader
{
    /// <summary>A choice that is all the others together.</summary>
    private const string All = "all";

    private const string No = "no";

    /// <summary>Words between a no and what there is none of: 'we have not had any hot water'.</summary>
    private const int LongestNo = 3;

    private static readonly HashSet<string> Lacks = ["no", "sin", "without"];

    private static readonly HashSet<string> Last = ["last", "latest", "ultimo", "ultima", "ultimos", "ultimas"];

    private static readonly HashSet<string> Own = ["my", "our", "mi", "mis", "status", "update", "estado", "estatus"];

    /// <summary>What a reply to the list of choices takes: by number, order, name or part of a name.</summary>
    public static Command.SetSlot? Answer(SlotDefinition slot, Utterance said)
    {
        if (PolarReader.Read(slot, said) is { } polar)
        {
            return polar;
        }

        if (Instead.OfContrast(said.Text) is { } right && right.Length < said.Text.Length && Answer(slot, said.Part(right)) is { } meant)
        {
            return meant with { Said = said.Text };
        }

        if (LikenedTo().Match(said.Text) is { Success: true } likened)
        {
            return (Answer(slot, said.Part(likened.Groups["to"].Value)) ?? (likened.Index > 0 ? Answer(slot, said.Part(said.Text[..likened.Index])) : null)) is { } same ? same with { Said = said.Text } : null;
        }

        if (SizeReader.Of(slot, said) is { } size)
        {
            return new(slot.Name, said.Text, [slot.Choices[size].Value]);
        }

        if (Several(slot, said) is { } several)
        {
            return several;
        }

        return Denied(slot, said) is { } no ? no
            : IsOwnLast(said) ? Mention(slot, said) : Choices.Match(said.Text, [.. slot.Choices.Select(ToChoice)], said.Culture) switch
        {
            ChoiceMatch.Chosen chosen when IsOfTheThing(slot.Choices[chosen.Index].Label.In("en"), said) => null,
            ChoiceMatch.Chosen chosen when !ChoiceWords.StandIn(slot.Choices[chosen.Index], said) && Mention(slot, said) is { } mentioned => mentioned,
            ChoiceMatch.Chosen chosen when ChoiceWords.AreDenied(slot.Choices[chosen.Index], said) || ChoiceWords.AreOnlyAlike(slot.Choices[chosen.Index], said) => null,
            ChoiceMatch.Chosen chosen => new(slot.Name, said.Text, [slot.Choices[chosen.Index].Value]),
            ChoiceMatch.Ambiguous many when many.Indexes.Length == slot.Choices.Length && slot.Choices.FirstOrDefault(c => c.Value == All) is { } all =>
                new(slot.Name, said.Text, [all.Value]),
            ChoiceMatch.Ambiguous when Mention(slot, said) is { } told => told,
            ChoiceMatch.Ambiguous many => new(slot.Name, said.Text, [.. many.Indexes.Select(i => slot.Choices[i].Value)]),
            _ => Mention(slot, said),
        };
    }

    /// <summary>'No tag', 'sin etiqueta': a no with the question's own words.</summary>
    public static Command.SetSlot? Denied(SlotDefinition slot, Utterance said) =>
        said.Tokens is [{ Text: "no" or "not" or "none" or "without" or "sin" or "nope" }, _, ..]
        && QuestionWords.Of(slot) is var asked && said.Tokens.Skip(1).All(t => asked.Contains(t.Text) || asked.Contains($"{t.Text}s") || asked.Contains(t.Text.TrimEnd('s')))
        && slot.Choices.Any(choice => choice.Value == No)
            ? new(slot.Name, said.Text, [No])
            : null;

    /// <summary>'It is out' tells of the thing; it does not take 'Yes: Street light out, 43 Elm Street', as 'the same one' or '43 elm' do.</summary>
    public static bool IsOfTheThing(string label, Utterance said) =>
        label.Contains(':', StringComparison.Ordinal) && AnswerReader.IsAboutIt(said) && !said.Text.Any(char.IsDigit) && !said.Tokens.Any(t => t.Text is "same" or "one" or "mismo" or "misma" or "ese" or "esa");

    /// <summary>'My last one', 'status of the last': a report, not the last of the choices.</summary>
    public static bool IsOwnLast(Utterance said) => SaysLast(said) && said.Tokens.Any(t => Own.Contains(t.Text));

    public static bool SaysLast(Utterance said) => said.Tokens.Any(t => Last.Contains(t.Text));

    /// <summary>The one choice of which the message holds a word that no other choice has; null where it is none or several.</summary>
    public static Command.SetSlot? Mention(SlotDefinition slot, Utterance said) => PolarReader.Read(slot, said) is { } told ? told
        : Several(slot, said) is { } several ? several
        : (Telling(slot, said) is [var index] ? index : ChoicePhrases.Of(slot, said) ?? Spoken(slot, said)) is { } chosen
        && !(slot.Choices[chosen].Means is not null && IsOfTheThing(slot.Choices[chosen].Label.In("en"), said))
            ? new(slot.Name, said.Text, [slot.Choices[chosen].Value])
            : null;

    /// <summary>'Mold and roaches', where several may be chosen; null where it is one at most.</summary>
    private static Command.SetSlot? Several(SlotDefinition slot, Utterance said) =>
        slot.Kind == SlotKind.MultiChoice && Telling(slot, said).Union(ChoicePhrases.All(slot, said)).Order().ToList() is { Count: > 1 } several
            ? new(slot.Name, said.Text, [.. several.Select(i => slot.Choices[i].Value)])
            : null;

    /// <summary>The choices that a list names, each for itself: 'my water bill and a ticket'; empty where it names one at most.</summary>
    public static ImmutableArray<Command.SetSlot> Listed(SlotDefinition slot, Utterance said) =>
        said.Tokens.Any(t => t.Text is "and" or "n" or "y" or "e" or "plus") && Telling(slot, said) is { Count: > 1 } several
            ? [.. several.OrderBy(i => PositionOf(slot, i, said)).Select(i => new Command.SetSlot(slot.Name, said.Text, [slot.Choices[i].Value]))]
            : [];

    /// <summary>The one choice whose words the message holds as they stand, a leading 'it' aside: 'the light is out'.</summary>
    private static int? Spoken(SlotDefinition slot, Utterance said)
    {
        var words = $" {string.Join(' ', said.Tokens.Select(t => t.Text))} ";
        var spoken = Enumerable.Range(0, slot.Choices.Length)
            .Where(i => slot.Choices[i].Label.ByLanguage.Values.Any(label =>
                Tokens.Of(label).Select(t => t.Text).SkipWhile(t => t == "it").ToList() is { Count: > 1 } phrase
                && words.Contains($" {string.Join(' ', phrase)} ", StringComparison.Ordinal)))
            .ToList();
        return spoken is [var one] ? one : null;
    }

    private static List<int> Telling(SlotDefinition slot, Utterance said)
    {
        var asked = QuestionWords.Of(slot);
        var about = slot.About is null ? [] : slot.About.ByLanguage.Values.SelectMany(Tokens.Of).Select(t => t.Text).ToHashSet();
        var words = slot.Choices.Select(choice => ChoiceWords.Telling(choice).Where(word => !asked.Contains(word) && !asked.Any(a => ChoiceWords.ShareStem(a, word))).ToHashSet()).ToList();
        return [.. Enumerable.Range(0, words.Count).Where(i => IsMissed(slot.Choices[i], words[i], said) && IsTold(
            [.. words[i].Where(word => words.Where((_, other) => other != i).All(others => !others.Contains(word)))], about, said, ChoiceWords.AreScarce(slot.Choices[i])))];
    }

    /// <summary>'No hot water' is told by a no to it, or by more than one of its words: of 'water coming in' none is missing.</summary>
    private static bool IsMissed(SlotChoice choice, HashSet<string> words, Utterance said) =>
        !choice.Label.ByLanguage.Values.All(label => Tokens.Of(label) is [var first, _, _, ..] && Lacks.Contains(first.Text))
        || said.Tokens.Where(token => words.Any(word => ChoiceWords.Tell(token.Text, word))).Select(token => token.Text).Distinct().Count() > 1
        || said.Tokens.Where((token, i) => words.Any(word => ChoiceWords.Tell(token.Text, word)) && said.Tokens.Take(i).TakeLast(LongestNo).Any(before => Polarity.IsDenial(before.Text))).Any();

    /// <summary>By a word of its own, or by two that the whole matter is about: 'brown water' says nothing of hot water.</summary>
    private static bool IsTold(List<string> words, HashSet<string> about, Utterance said, bool orDenied)
    {
        var told = said.Tokens
            .Where((token, i) => words.Exists(word => ChoiceWords.Tell(token.Text, word)) && (orDenied || !Polarity.IsDenied(said, i, ChoicePhrases.JustBefore)))
            .ToList();
        return told.Exists(token => !about.Contains(token.Text)) || told.Select(token => token.Text).Distinct().Count() > 1;
    }

    /// <summary>Where the message first speaks of the choice.</summary>
    private static int PositionOf(SlotDefinition slot, int choice, Utterance said) =>
        said.Tokens.Select(t => t.Text).ToList().FindIndex(token => ChoiceWords.Telling(slot.Choices[choice]).Any(word => ChoiceWords.Tell(token, word)));

    /// <summary>'As big as a tire' says that it is like a tire, not that it is big.</summary>
    [GeneratedRegex(@"\b(?:as (?:big|large|wide|small) as|(?:about )?(?:the )?size of|like|tan (?:grande|chic[oa]|pequeñ[oa]|anch[oa]) como|(?:m[aá]s o menos )?del tamaño de|como)\s+(?<to>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LikenedTo();

    private static Choice ToChoice(SlotChoice choice) => new(choice.Label.In("en"), [.. ChoiceWords.Of(choice)]);
}

using System.Collections.Frozen;
using System.Globalization;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Where a sentence settles what was asked though it lacks some of its words: what is forbidden, or on which days something is open.</summary>
internal static class PlainlySaid
{
    private const int Fewest = 2;
    private static readonly FrozenDictionary<string, Permission> Permissions = Read();

    private static readonly FrozenDictionary<string, FrozenSet<string>> DayNames = Permissions.Keys.ToFrozenDictionary(
        language => language,
        language => CultureInfo.GetCultureInfo(language).DateTimeFormat.DayNames.Select(day => Analyzer.For(language).Stem(Words.Fold(day))).ToFrozenSet());

    /// <summary>The terms of the days of the week.</summary>
    public static FrozenSet<string> Days(string language) => DayNames.GetValueOrDefault(language, FrozenSet<string>.Empty);

    /// <param name="passage">The terms of the whole passage, its title and its headings.</param>
    public static bool Is(QuestionTerms terms, ScoredUnit best, IReadOnlySet<string> passage) =>
        IsForbidden(terms, best) || IsOnOtherDays(terms, best, passage);

    /// <summary>It was asked whether something may be done, and the sentence that forbids has two thirds of that.</summary>
    private static bool IsForbidden(QuestionTerms terms, ScoredUnit best)
    {
        if (!Says(terms.Asked.Language, terms.Asked.Text, p => p.Asks) || !Says(terms.Language, best.Unit.Text, p => p.Forbids))
        {
            return false;
        }

        var asking = Permissions[terms.Language].Asks.SelectMany(Analyzer.For(terms.Language).Terms).ToHashSet();
        var matter = terms.Matter.Where(term => !asking.Contains(term)).ToList();
        var had = matter.Count(term => terms.IsCovered(term, best.Terms));
        return had >= Fewest && had * 3 >= matter.Count * 2;
    }

    /// <summary>A day was asked for, other days are told, and the passage has everything else.</summary>
    private static bool IsOnOtherDays(QuestionTerms terms, ScoredUnit best, IReadOnlySet<string> passage)
    {
        var days = Days(terms.Language);
        var matter = terms.Matter.Where(term => !days.Contains(term)).ToList();
        return terms.InOrder.Any(days.Contains)
            && best.Terms.Any(days.Contains)
            && QuestionKinds.Has(QuestionKind.When, best.Unit.Text)
            && matter.Count > 0
            && matter.TrueForAll(term => terms.IsCovered(term, passage));
    }

    private static bool Says(string language, string text, Func<Permission, string[]> phrases)
    {
        var said = Words.Line(text);
        return Permissions.GetValueOrDefault(language) is { } of && phrases(of).Any(p => said.Contains($" {p} ", StringComparison.Ordinal));
    }

    private static FrozenDictionary<string, Permission> Read() =>
        WordLists.Read<Dictionary<string, Permission>>("permissions").ToFrozenDictionary();

    private sealed record Permission(string[] Asks, string[] Forbids);
}

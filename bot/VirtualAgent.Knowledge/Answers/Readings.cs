using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Finds near-equal readings of a short question, and what tells them apart.</summary>
internal static class Readings
{
    private const int MostTerms = 2;
    private const int TurnsBack = 3;
    private const int MostReadings = 4;
    private const int Looked = 10;
    private const double NearlyEqual = 2;
    private const double WellCovered = 0.9;

    /// <param name="leans">The question may lean on the conversation: only one that asks about a sort of thing is asked back.</param>
    /// <returns>Empty where one reading is clearly meant.</returns>
    public static ImmutableArray<KnowledgeOption> Of(KnowledgeQuestion question, ImmutableArray<ScoredPassage> found, bool leans = false)
    {
        var analyzer = Analyzer.For(question.Locale);
        return OpenReference.In(question, analyzer) is { Count: > 0 } open
            ? OfOpen(question.Text, open, analyzer, found)
            : OfShort(question, analyzer, found, leans);
    }

    /// <summary>The one reading that the resident's last questions were about; null where none or several were.</summary>
    public static KnowledgeOption? Meant(ImmutableArray<KnowledgeOption> readings, KnowledgeQuestion question)
    {
        var analyzer = Analyzer.For(question.Locale);
        var asked = analyzer.TypedTerms(question.Text).ToHashSet();
        foreach (var turn in question.History.Reverse().Take(TurnsBack))
        {
            var before = analyzer.TypedTerms(turn.Resident).Except(asked).ToHashSet();
            var about = readings.Where(r => analyzer.Terms(r.Label).Any(before.Contains)).ToList();
            if (about.Count > 0)
            {
                return about.Count == 1 ? about[0] : null;
            }
        }

        return null;
    }

    /// <summary>Documents whose titles have what was pointed at, where the question does not say which of them.</summary>
    private static ImmutableArray<KnowledgeOption> OfOpen(string question, HashSet<string> open, Analyzer analyzer, ImmutableArray<ScoredPassage> found)
    {
        var asked = analyzer.TypedTerms(question).ToHashSet();
        var titles = found.Take(Looked).Select(p => p.Passage.Title).Distinct()
            .Select(title => (Title: title, Terms: analyzer.Terms(title).ToHashSet()))
            .Where(t => t.Terms.Overlaps(open))
            .ToList();
        return titles.Count < 2 || titles[0].Terms.Except(open).Any(asked.Contains)
            ? []
            : [.. titles.Take(MostReadings).Select(t => Option(question, t.Title))];
    }

    private static ImmutableArray<KnowledgeOption> OfShort(KnowledgeQuestion question, Analyzer analyzer, ImmutableArray<ScoredPassage> found, bool leans)
    {
        var asked = analyzer.TypedTerms(question.Text).ToHashSet();
        if (asked.Count is 0 or > MostTerms || found.IsEmpty)
        {
            return [];
        }

        if (Sort(question.Text, question.Locale, analyzer) is { } sort)
        {
            return OfSort(question, sort, analyzer, found);
        }

        if (leans)
        {
            return [];
        }

        var byWords = found.OrderByDescending(ByWords).ToList();
        var best = byWords[0];
        var readings = byWords
            .Where(p => ByWords(p) >= ByWords(best) - NearlyEqual && p.Evidence >= WellCovered && p.Passage.Language == question.Locale)
            .DistinctBy(p => p.Passage.DocumentId)
            .Where(p => NamesMore(analyzer, asked, p.Passage.Title))
            .Take(MostReadings)
            .ToList();
        var isNamed = asked.IsSubsetOf(analyzer.Terms(best.Passage.Title));
        return readings.Count < 2 || (isNamed && readings[0].Passage.DocumentId != best.Passage.DocumentId)
            ? []
            : [.. readings.Select(p => Option(question.Text, p.Passage.Title))];
    }

    /// <summary>Two words say too little for their topic to tell which reading is meant.</summary>
    private static double ByWords(ScoredPassage found) => found.Score - found.Why.GetValueOrDefault(PassageRanker.ByTopics);

    /// <summary>The permit of 'permit fee': where nothing else is named, there are many of the sort.</summary>
    private static string? Sort(string question, string language, Analyzer analyzer)
    {
        var about = Words.Of(question).Where(word => !QuestionKinds.Demands(QuestionKinds.Of(word.Folded))).Select(word => word.Folded);
        return analyzer.TypedTerms(string.Join(' ', about)) is [var only] && Elsewhere.IsSort(language, only) ? only : null;
    }

    /// <summary>The sorts that there are, those first that the resident has talked about.</summary>
    private static ImmutableArray<KnowledgeOption> OfSort(KnowledgeQuestion question, string sort, Analyzer analyzer, ImmutableArray<ScoredPassage> found)
    {
        var before = question.History.TakeLast(TurnsBack).SelectMany(t => analyzer.TypedTerms(t.Resident)).Where(term => term != sort).ToHashSet();
        var readings = found
            .Where(p => p.Passage.Language == question.Locale && !p.Passage.IsCurated && NamesMore(analyzer, [sort], p.Passage.Title))
            .Select(p => p.Passage.Title)
            .Distinct()
            .OrderByDescending(title => analyzer.Terms(title).Any(before.Contains))
            .Take(MostReadings)
            .ToList();
        return readings.Count < 2 ? [] : [.. readings.Select(title => Option(question.Text, title))];
    }

    private static KnowledgeOption Option(string question, string title) => new(title, $"{question.Trim().TrimEnd('?')}: {title}");

    /// <summary>A title that names all that was asked, and something more that tells it from the others.</summary>
    private static bool NamesMore(Analyzer analyzer, HashSet<string> asked, string title)
    {
        var named = analyzer.Terms(title).ToHashSet();
        return asked.All(named.Contains) && named.Count > asked.Count;
    }
}

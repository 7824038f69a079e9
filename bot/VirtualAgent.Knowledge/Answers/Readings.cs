using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Finds near-equal readings of a short question, and what tells them apart.</summary>
internal static class Readings
{
    private const int MostTerms = 2;
    private const int TurnsBack = 3;
    private const int MostReadings = 4;
    private const int Looked = 10;
    private const double NearlyEqual = 0.6;
    private const double WellCovered = 0.9;

    /// <returns>Empty where one reading is clearly meant.</returns>
    public static ImmutableArray<KnowledgeOption> Of(KnowledgeQuestion question, ImmutableArray<ScoredPassage> found)
    {
        var analyzer = Analyzer.For(question.Locale);
        return OpenReference.In(question, analyzer) is { Count: > 0 } open
            ? OfOpen(question.Text, open, analyzer, found)
            : OfShort(question.Text, question.Locale, analyzer, found);
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

    private static ImmutableArray<KnowledgeOption> OfShort(string question, string language, Analyzer analyzer, ImmutableArray<ScoredPassage> found)
    {
        var asked = analyzer.TypedTerms(question).ToHashSet();
        if (asked.Count is 0 or > MostTerms || found.IsEmpty)
        {
            return [];
        }

        if (Sort(question, language, analyzer) is { } sort)
        {
            return OfSort(question, language, sort, analyzer, found);
        }

        var best = found[0];
        var readings = found
            .Where(p => p.Score >= best.Score - NearlyEqual && p.Evidence >= WellCovered && p.Passage.Language == language)
            .DistinctBy(p => p.Passage.DocumentId)
            .Where(p => NamesMore(analyzer, asked, p.Passage.Title))
            .Take(MostReadings)
            .ToList();
        return readings.Count < 2 || readings[0].Passage.DocumentId != best.Passage.DocumentId
            ? []
            : [.. readings.Select(p => Option(question, p.Passage.Title))];
    }

    /// <summary>The permit of 'permit fee': where nothing else is named, there are many of the sort.</summary>
    private static string? Sort(string question, string language, Analyzer analyzer)
    {
        var about = Words.Of(question).Where(word => !QuestionKinds.Demands(QuestionKinds.Of(word.Folded))).Select(word => word.Folded);
        return analyzer.TypedTerms(string.Join(' ', about)) is [var only] && Elsewhere.IsSort(language, only) ? only : null;
    }

    private static ImmutableArray<KnowledgeOption> OfSort(string question, string language, string sort, Analyzer analyzer, ImmutableArray<ScoredPassage> found)
    {
        var readings = found
            .Where(p => p.Passage.Language == language && !p.Passage.IsCurated && NamesMore(analyzer, [sort], p.Passage.Title))
            .Select(p => p.Passage.Title)
            .Distinct()
            .Take(MostReadings)
            .ToList();
        return readings.Count < 2 ? [] : [.. readings.Select(title => Option(question, title))];
    }

    private static KnowledgeOption Option(string question, string title) => new(title, $"{question.Trim().TrimEnd('?')}: {title}");

    /// <summary>A title that names all that was asked, and something more that tells it from the others.</summary>
    private static bool NamesMore(Analyzer analyzer, HashSet<string> asked, string title)
    {
        var named = analyzer.Terms(title).ToHashSet();
        return asked.All(named.Contains) && named.Count > asked.Count;
    }
}

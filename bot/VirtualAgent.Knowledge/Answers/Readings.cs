using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Finds near-equal readings of a short question, and what tells them apart.</summary>
internal static class Readings
{
    private const int MostTerms = 2;
    private const int MostReadings = 4;
    private const double NearlyEqual = 0.6;
    private const double WellCovered = 0.9;

    /// <returns>Empty where one reading is clearly meant.</returns>
    public static ImmutableArray<KnowledgeOption> Of(string question, string language, ImmutableArray<ScoredPassage> found)
    {
        var analyzer = Analyzer.For(language);
        var asked = analyzer.TypedTerms(question).ToHashSet();
        if (asked.Count is 0 or > MostTerms || found.IsEmpty)
        {
            return [];
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
            : [.. readings.Select(p => new KnowledgeOption(p.Passage.Title, $"{question.Trim().TrimEnd('?')}: {p.Passage.Title}"))];
    }

    /// <summary>A title that names all that was asked, and something more that tells it from the others.</summary>
    private static bool NamesMore(Analyzer analyzer, HashSet<string> asked, string title)
    {
        var named = analyzer.Terms(title).ToHashSet();
        return asked.All(named.Contains) && named.Count > asked.Count;
    }
}

using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Who would know, where the documents do not say: by the city's topics, else by what was nearest; nobody where the question is about something else.</summary>
internal sealed class DepartmentGuess(CityProfile? city)
{
    private const double NearEvidence = 0.5;

    public string? For(string question, string language, ImmutableArray<ScoredPassage> nearest)
    {
        var analyzer = Analyzer.For(language);
        var asked = analyzer.TypedTerms(question.Length > 2000 ? question[..2000] : question).Where(term => !analyzer.IsWeak(term)).ToHashSet();
        var shared = Shared(analyzer, language);
        var byTopic = (city?.Departments ?? [])
            .Select(d => (d.Id, Hits: Hits(d.Topics.GetValueOrDefault(language, []), analyzer, asked)))
            .Where(d => d.Hits.Count > 0 && (d.Hits.Count * 2 >= asked.Count || d.Hits.Count > 1) && (d.Hits.Count == asked.Count || !d.Hits.IsSubsetOf(shared)))
            .OrderByDescending(d => d.Hits.Count)
            .FirstOrDefault();
        return byTopic.Id
            ?? nearest.Where(p => p.Evidence >= NearEvidence && city?.FindDepartment(p.Passage.Department) is not null && HasAll(p.Passage, analyzer, asked))
                .Select(p => p.Passage.Department)
                .FirstOrDefault();
    }

    /// <summary>Words in the topics of several departments, which alone tell of none: a gun permit is neither for building nor for parking.</summary>
    private HashSet<string> Shared(Analyzer analyzer, string language) =>
    [
        .. (city?.Departments ?? [])
            .SelectMany(d => d.Topics.GetValueOrDefault(language, []).SelectMany(analyzer.Terms).Distinct())
            .GroupBy(term => term)
            .Where(term => term.Count() > 1)
            .Select(term => term.Key),
    ];

    /// <summary>The question's terms that the topics name; a topic of several words counts only whole.</summary>
    private static HashSet<string> Hits(ImmutableArray<string> topics, Analyzer analyzer, HashSet<string> asked) =>
        [.. topics.Select(analyzer.Terms).Where(topic => topic.TrueForAll(asked.Contains)).SelectMany(topic => topic)];

    private static bool HasAll(Passage passage, Analyzer analyzer, HashSet<string> asked) =>
        asked.Count > 0 && asked.IsSubsetOf(analyzer.Terms(passage.Whole()));
}

using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Who would know, where the documents do not say: by the city's topics, else by what was nearest.</summary>
internal sealed class DepartmentGuess(CityProfile? city)
{
    private const double NearEvidence = 0.25;

    public string? For(string question, string language, ImmutableArray<ScoredPassage> nearest)
    {
        var analyzer = Analyzer.For(language);
        var asked = analyzer.Terms(question.Length > 2000 ? question[..2000] : question).ToHashSet();
        var byTopic = (city?.Departments ?? [])
            .Select(d => (d.Id, Hits: d.Topics.GetValueOrDefault(language, []).Sum(topic => Hit(analyzer.Terms(topic), asked))))
            .Where(d => d.Hits > 0)
            .OrderByDescending(d => d.Hits)
            .FirstOrDefault();
        return byTopic.Id
            ?? nearest.Where(p => p.Evidence >= NearEvidence && city?.FindDepartment(p.Passage.Department) is not null)
                .Select(p => p.Passage.Department)
                .FirstOrDefault();
    }

    /// <summary>A topic of several words counts for more, and only whole.</summary>
    private static int Hit(List<string> topic, HashSet<string> asked) =>
        topic.Count > 0 && topic.All(asked.Contains) ? topic.Count : 0;
}

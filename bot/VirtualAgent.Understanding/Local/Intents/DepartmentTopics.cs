using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What the city's departments take care of, where no request and no document is known for it.</summary>
internal sealed class DepartmentTopics(CityProfile? city, IEnumerable<ISkill> skills)
{
    /// <summary>Where the city takes reports, 'water' alone is said of many things: of so many words a topic is the matter.</summary>
    private readonly int _fewestWords = skills.Any(s => s.Definition.Name == SkillNames.FileRequest) ? 2 : 1;

    /// <summary>Whether a problem is one that a department lists among its topics.</summary>
    public bool Name(Utterance part, DialogueView view)
    {
        var said = part.Tokens.Select(token => Stem.Of(token.Text).ToString()).ToHashSet();
        return city is not null && city.Departments
            .SelectMany(department => department.Topics.GetValueOrDefault(view.Locale, []))
            .Select(topic => Tokens.Of(topic).Select(token => Stem.Of(token.Text).ToString()).ToList())
            .Any(topic => topic.Count >= _fewestWords && topic.TrueForAll(said.Contains));
    }
}

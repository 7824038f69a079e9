using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What the city's departments take care of, where the city takes no reports here.</summary>
internal sealed class DepartmentTopics(CityProfile? city, IEnumerable<ISkill> skills)
{
    private readonly CityProfile? _city = skills.Any(s => s.Definition.Name == SkillNames.FileRequest) ? null : city;

    /// <summary>Whether a problem is one that a department lists among its topics.</summary>
    public bool Name(Utterance part, DialogueView view)
    {
        if (_city is null)
        {
            return false;
        }

        var said = part.Tokens.Select(token => Stem.Of(token.Text).ToString()).ToHashSet();
        return _city.Departments
            .SelectMany(department => department.Topics.GetValueOrDefault(view.Locale, []))
            .Any(topic => Tokens.Of(topic).All(token => said.Contains(Stem.Of(token.Text).ToString())));
    }
}

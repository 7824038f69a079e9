using System.Collections.Immutable;
using VirtualAgent.Core.Skills;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What a message may be about. Shares of confidence; all together make 1.</summary>
/// <param name="Skills">The likeliest first.</param>
/// <param name="Services">Codes of request types that come into question, the likeliest first.</param>
/// <param name="Service">Confidence in the first of them.</param>
/// <param name="Known">0 to 1: the share of the message's words that training has seen.</param>
internal sealed record IntentGuess(
    ImmutableArray<SkillGuess> Skills,
    ImmutableArray<string> Services,
    float Service,
    float Question,
    float OutOfScope,
    float Known)
{
    private const float NumberCounts = 0.6f;
    private const float SureOfNotTaken = 0.2f;

    /// <summary>Confidence in a kind of problem that this city takes no reports of.</summary>
    public float NotTaken { get; init; }

    /// <summary>The same with a number of the city's in it that only one skill takes.</summary>
    public IntentGuess Towards(string skill) => this with
    {
        Skills = [new(skill, Share(skill) + NumberCounts), .. Skills.Where(s => s.Skill != skill)],
        Known = 1,
    };

    /// <summary>The same where it cannot be that skill.</summary>
    public IntentGuess Without(string skill) => this with { Skills = [.. Skills.Where(s => s.Skill != skill)] };

    /// <summary>Whether it is a problem, and rather one that this city takes no reports of than anything else.</summary>
    public bool IsOfNotTaken => NotTaken >= SureOfNotTaken && NotTaken > Service
        && NotTaken + Share(SkillNames.FileRequest) is var reports && reports > Question && reports > OutOfScope
        && Skills.All(other => other.Skill == SkillNames.FileRequest || other.Share < reports);

    public SkillGuess? Best => Skills.IsEmpty ? null : Skills[0];

    private float Share(string skill) => Skills.FirstOrDefault(guess => guess.Skill == skill)?.Share ?? 0;
}

internal sealed record SkillGuess(string Skill, float Share);

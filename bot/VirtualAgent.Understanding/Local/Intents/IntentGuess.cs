using System.Collections.Immutable;

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

    /// <summary>The same with a number of the city's in it that only one skill takes.</summary>
    public IntentGuess Towards(string skill) => this with
    {
        Skills = [new(skill, (Skills.FirstOrDefault(s => s.Skill == skill)?.Share ?? 0) + NumberCounts), .. Skills.Where(s => s.Skill != skill)],
        Known = 1,
    };

    /// <summary>The same where it cannot be that skill.</summary>
    public IntentGuess Without(string skill) => this with { Skills = [.. Skills.Where(s => s.Skill != skill)] };

    public SkillGuess? Best => Skills.IsEmpty ? null : Skills[0];
}

internal sealed record SkillGuess(string Skill, float Share);

using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Skills;

namespace VirtualAgent.Core.Effects;

/// <summary>Work that dialogue asks for and does not do itself.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    public sealed record SearchKnowledge(KnowledgeQuestion Question) : Effect;

    /// <param name="SideEffect">Goes through the ledger.</param>
    public sealed record RunSkillAction(string Skill, string RunId, string Action, bool SideEffect, SkillContext Context) : Effect;

    public sealed record OpenHandoff(HandoffRequest Request) : Effect;
}

using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Skills;

/// <summary>One step of a skill's plan. The first one that is not satisfied is where the skill stands.</summary>
public abstract record SkillStep
{
    private SkillStep()
    {
    }

    /// <summary>Satisfied when the slot is filled or skipped.</summary>
    public sealed record Collect(SlotDefinition Slot) : SkillStep;

    /// <summary>Looks something up, without side effect. Satisfied when <paramref name="Produces"/> is filled.</summary>
    /// <param name="DependsOn">Slots whose correction empties the result, so that it is looked up again.</param>
    public sealed record Lookup(string Action, string Produces, ImmutableArray<string> DependsOn) : SkillStep;

    /// <summary>Reads everything back and asks for a yes. Satisfied while no slot has changed since.</summary>
    public sealed record Confirm(Phrase Question) : SkillStep
    {
        /// <summary>What to say to 'why'; null where the read-back says all.</summary>
        public Phrase? Why { get; init; }
    }

    /// <summary>
    /// Does it, and ends the skill. With <paramref name="SideEffect"/> it runs at most once per run, behind the ledger,
    /// and never unless a <see cref="Confirm"/> before it was answered with yes.
    /// </summary>
    public sealed record Perform(string Action, bool SideEffect) : SkillStep;
}

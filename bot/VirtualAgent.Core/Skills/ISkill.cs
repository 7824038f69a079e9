using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;

namespace VirtualAgent.Core.Skills;

/// <summary>A thing the agent can do for a resident. <see cref="Plan"/> and <see cref="Check"/> are pure; only <see cref="RunAsync"/> acts.</summary>
public interface ISkill
{
    SkillDefinition Definition { get; }

    /// <summary>The steps, given what is known so far. A category's own questions appear once the category is known.</summary>
    IReadOnlyList<SkillStep> Plan(SkillContext context);

    /// <summary>Judges a value that the resident gave, also one picked from choices (then <c>Readings</c> holds it alone).</summary>
    SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context);

    /// <summary>Runs a lookup or the final action.</summary>
    /// <param name="idempotencyKey">The same for every try of the same run; hand it on to the city's system where it takes one.</param>
    Task<ActionOutcome> RunAsync(string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>
    /// An earlier try of this action was cut off and nobody knows how it ended. A skill whose backend can tell by the key
    /// answers with what came of it; it never acts a second time.
    /// </summary>
    Task<ActionOutcome> RecoverAsync(string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        Task.FromResult<ActionOutcome>(new ActionOutcome.Unsure());
}

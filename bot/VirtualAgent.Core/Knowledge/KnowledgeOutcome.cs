using System.Collections.Immutable;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Core.Knowledge;

/// <summary>What the documents had to say.</summary>
public abstract record KnowledgeOutcome : EffectResult
{
    private KnowledgeOutcome()
    {
    }

    /// <param name="Text">The city's own sentences with <c>[n]</c> marks; Markdown lists and tables allowed.</param>
    /// <param name="Related">Questions the documents do answer, in the resident's language; at most 3.</param>
    /// <param name="Language">The language of the passages, where it differs from the resident's.</param>
    /// <param name="PassageId">The passage that carries the answer.</param>
    public sealed record Answered(
        string Text,
        ImmutableArray<Citation> Citations,
        ImmutableArray<string> Related,
        string Language,
        string PassageId) : KnowledgeOutcome;

    /// <summary>Near-equal readings: ask which. Each option is a question that has one.</summary>
    public sealed record Ambiguous(ImmutableArray<KnowledgeOption> Options) : KnowledgeOutcome;

    /// <summary>The documents do not say.</summary>
    /// <param name="DepartmentId">The department that would know, or null.</param>
    public sealed record NoEvidence(string? DepartmentId) : KnowledgeOutcome
    {
        /// <summary>What comes near, to be asked whether it was meant; at most 3, none where nothing does.</summary>
        public ImmutableArray<KnowledgeOption> Closest { get; init; } = [];

        /// <summary>A report was wanted, and the city takes none.</summary>
        public bool IsReport { get; init; }

        /// <summary>The day of which the department's hours were asked; null where something else was.</summary>
        public DateOnly? OpenOn { get; init; }

        public bool Equals(NoEvidence? other) =>
            other is not null && other.DepartmentId == DepartmentId && other.IsReport == IsReport && other.OpenOn == OpenOn && other.Closest.SequenceEqual(Closest);

        public override int GetHashCode() => HashCode.Combine(DepartmentId, Closest.Length);
    }

    /// <summary>A question that the agent does not answer (not the city's business by policy).</summary>
    public sealed record Blocked : KnowledgeOutcome;

    public sealed record Unavailable : KnowledgeOutcome;
}

/// <param name="Label">What to show: 'Main Library'.</param>
/// <param name="Question">What is asked when it is picked.</param>
/// <param name="PassageId">The passage that then answers; null where the question finds it.</param>
public sealed record KnowledgeOption(string Label, string Question, string? PassageId = null)
{
    /// <summary>The language of the label, where it is not the resident's.</summary>
    public string? Language { get; init; }
}

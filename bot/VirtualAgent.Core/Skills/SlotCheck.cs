using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Skills;

/// <summary>A skill's judgement of what was said for a slot.</summary>
public abstract record SlotCheck
{
    private SlotCheck()
    {
    }

    public sealed record Accept(SlotValue Value) : SlotCheck
    {
        /// <summary>What changes along with it in slots that are filled already: the place that the details name.</summary>
        public SlotValues Along { get; init; } = SlotValues.Empty;

        /// <summary>What must be said at once where the value is new, such as to stay away from a wire; null for nothing.</summary>
        public Phrase? Warning { get; init; }
    }

    /// <summary>It cannot be used; the reason is said and the question asked again.</summary>
    public sealed record Reject(Phrase Reason) : SlotCheck
    {
        /// <summary>The reason asks for what is missing, so that the question itself is not put after it.</summary>
        public bool Asks { get; init; }
    }

    /// <summary>It may mean several things; the resident picks.</summary>
    public sealed record Choose(Phrase Question, ImmutableArray<SlotChoice> Choices) : SlotCheck;
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Effects;

/// <summary>What came of a skill's lookup or action.</summary>
[JsonDerivedType(typeof(Found), "found")]
[JsonDerivedType(typeof(Missing), "missing")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Unsure), "unsure")]
[JsonDerivedType(typeof(Unavailable), "unavailable")]
public abstract record ActionOutcome : EffectResult
{
    private ActionOutcome()
    {
    }

    /// <summary>A lookup's result, as slots.</summary>
    /// <param name="Say">Said at once, before the next question; may be null.</param>
    public sealed record Found(SlotValues Slots, Phrase? Say) : ActionOutcome;

    /// <summary>What was given leads nowhere (no such citation): say so, empty these slots, ask again.</summary>
    public sealed record Missing(Phrase Reason, ImmutableArray<string> Clear) : ActionOutcome;

    /// <summary>Done.</summary>
    /// <param name="Link">A page to open now, such as the payment page; may be null.</param>
    /// <param name="Remember">Facts for later skills.</param>
    public sealed record Completed(Phrase Say, ActionLink? Link, SlotValues Remember) : ActionOutcome
    {
        /// <summary>The documents in which it stands; <c>[1]</c> in what is said is the first.</summary>
        public ImmutableArray<Citation> Citations { get; init; } = [];
    }

    /// <summary>The skill ends here without doing anything, for a reason that is said (already paid, nothing owed).</summary>
    public sealed record Ended(Phrase Say) : ActionOutcome;

    /// <summary>An earlier try may have gone through: nothing is tried again, staff look into it.</summary>
    public sealed record Unsure : ActionOutcome;

    /// <summary>The city's system is down. The draft is kept and a staff task opened.</summary>
    public sealed record Unavailable : ActionOutcome;
}

/// <summary>A page that continues an action outside the conversation.</summary>
public sealed record ActionLink(Phrase Title, string Url);

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;

namespace VirtualAgent.Core.State;

/// <summary>One matter on the conversation's stack; the last one is being talked about.</summary>
[JsonDerivedType(typeof(SkillFrame), "skill")]
[JsonDerivedType(typeof(PatternFrame), "pattern")]
public abstract record Frame
{
    private Frame()
    {
    }

    /// <summary>A skill under way. Where it stands follows from its plan and its slots.</summary>
    /// <param name="RunId">Names this run for ever; the ledger's key is made of it.</param>
    /// <param name="Asked">The slot asked last, or null.</param>
    /// <param name="Order">Slots that were asked and answered, in that order, for 'go back'.</param>
    /// <param name="Consent">Whether the resident heard the read-back of exactly these slots, and said yes to it.</param>
    /// <param name="Attempts">Times the asked slot was answered with something that could not be used.</param>
    public sealed record SkillFrame(
        string Skill,
        string RunId,
        SlotValues Slots,
        string? Asked,
        ImmutableArray<string> Order,
        Consent Consent,
        int Attempts) : Frame
    {
        /// <summary>What was said for slots whose turn has not come; read when it does.</summary>
        public ImmutableArray<Command.SetSlot> Held { get; init; } = [];

        /// <summary>What was given and then taken back: '44' alone is still a house on the street that was named.</summary>
        public SlotValues TakenBack { get; init; } = SlotValues.Empty;

        /// <summary>The lines of the last read-back; empty where there was none.</summary>
        public ImmutableArray<SummaryLine> ReadBack { get; init; } = [];

        /// <summary>Named by the resident and not yet talked about.</summary>
        public bool Queued { get; init; }
    }

    /// <summary>A question of the dialogue itself that takes yes or no ('shall I put you on to a person?').</summary>
    public sealed record PatternFrame(string Kind, ImmutableArray<Command> OnYes, ImmutableArray<Command> OnNo) : Frame;
}

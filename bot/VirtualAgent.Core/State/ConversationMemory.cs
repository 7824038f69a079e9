using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;

namespace VirtualAgent.Core.State;

/// <summary>What outlives a skill within a conversation.</summary>
/// <param name="Recent">The last turns, oldest first, at most <see cref="Kept"/>.</param>
/// <param name="Facts">Values later skills may start from: the last tracking number, a contact phone.</param>
/// <param name="LastPassageId">The passage cited last, for follow-up questions.</param>
public sealed record ConversationMemory(ImmutableArray<PastTurn> Recent, SlotValues Facts, string? LastPassageId)
{
    public const int Kept = 6;

    /// <summary>The skill that was completed last, or null.</summary>
    public string? LastDone { get; init; }

    /// <summary>The turn in which it was.</summary>
    public long LastDoneIn { get; init; }

    /// <summary>Of the last two choices of which one was taken, what the other stands for; empty where there is none.</summary>
    public ImmutableArray<Command> TheOther { get; init; } = [];

    /// <summary>What the resident wants and has not got yet, in their own words; null where there is nothing.</summary>
    public string? Matter { get; init; }

    /// <summary>The question that was answered last; null where none was.</summary>
    public AnsweredQuestion? Answered { get; init; }

    /// <summary>The addresses of the pages that the last answer was from; empty where there was none.</summary>
    public ImmutableArray<string> LastSources { get; init; } = [];

    /// <summary>Pictures that came before what they are for was said, and when the last of them did; null where there are none.</summary>
    public KeptPictures? Pictures { get; init; }

    /// <summary>The emergency that the resident was warned of last; null where that is over or never was.</summary>
    public PastEmergency? Emergency { get; init; }

    public static ConversationMemory Empty { get; } = new([], SlotValues.Empty, null);

    public ConversationMemory With(PastTurn turn) =>
        this with { Recent = [.. Recent.TakeLast(Kept - 1), turn] };
}

using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>
/// Who spoke of wanting to die is heard as such from then on, until they say that it is over, clearly begin something else,
/// or half a day has passed.
/// </summary>
internal static class CrisisPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static bool IsOpen(ConversationMemory memory, DateTimeOffset now) =>
        IsRecent(memory, now) && !memory.CrisisLeft;

    /// <summary>It was left for something else a while ago: words of despair take it up again.</summary>
    public static bool WasOpen(ConversationMemory memory, DateTimeOffset now) =>
        IsRecent(memory, now) && memory.CrisisLeft;

    public static ConversationMemory Remember(ConversationMemory memory, ImmutableArray<Command> commands, DateTimeOffset now) =>
        commands.Any(c => c is Command.Emergency { Kind: EmergencyKind.Crisis } or Command.StayInCrisis) ? memory with { CrisisAt = now, CrisisLeft = false }
        : !IsRecent(memory, now) || commands.Any(c => c is Command.CrisisPassed) ? memory with { CrisisAt = null, CrisisLeft = false }
        : commands.Any(LeadsElsewhere) ? memory with { CrisisLeft = true }
        : memory;

    public static void Stay(TurnDraft draft)
    {
        draft.DropPatternFrames();
        draft.Say(Core.Texts.Phrase.Of("crisis.listening"), [HandoffPattern.Choice]);
        draft.Settled = true;
    }

    public static void Passed(TurnDraft draft) => draft.Say("crisis.passed");

    private static bool IsRecent(ConversationMemory memory, DateTimeOffset now) =>
        memory.CrisisAt is { } at && now - at < Longest;

    private static bool LeadsElsewhere(Command command) =>
        command is Command.StartSkill or Command.AskKnowledge or Command.SetSlot or Command.CorrectSlots
            or Command.CancelSkill or Command.StartOver;
}

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
        memory.CrisisAt is { } at && now - at < Longest;

    public static ConversationMemory Remember(ConversationMemory memory, ImmutableArray<Command> commands, DateTimeOffset now) =>
        commands.Any(c => c is Command.Emergency { Kind: EmergencyKind.Crisis }) ? memory with { CrisisAt = now }
        : !IsOpen(memory, now) || commands.Any(LeadsElsewhere) ? memory with { CrisisAt = null }
        : commands.Any(c => c is Command.StayInCrisis) ? memory with { CrisisAt = now }
        : memory;

    public static void Stay(TurnDraft draft)
    {
        draft.DropPatternFrames();
        draft.Say(Core.Texts.Phrase.Of("crisis.listening"), [HandoffPattern.Choice]);
        draft.Settled = true;
    }

    public static void Passed(TurnDraft draft) => draft.Say("crisis.passed");

    private static bool LeadsElsewhere(Command command) =>
        command is Command.CrisisPassed or Command.StartSkill or Command.AskKnowledge or Command.SetSlot or Command.CorrectSlots
            or Command.CancelSkill or Command.StartOver;
}

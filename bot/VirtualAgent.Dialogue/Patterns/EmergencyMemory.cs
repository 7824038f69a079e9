using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>
/// Who was warned of an emergency is heard as such from then on, until they say that it is over, clearly begin something
/// else, or time has passed: half a day after they spoke of wanting to die, an hour otherwise.
/// </summary>
internal static class EmergencyMemory
{
    private static readonly TimeSpan LongestCrisis = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Null where there was none, or it is too long ago to be spoken of.</summary>
    public static PastEmergency? Recent(ConversationMemory memory, DateTimeOffset now) =>
        memory.Emergency is { } past && now - past.At < (past.Kind == EmergencyKind.Crisis ? LongestCrisis : Longest) ? past : null;

    public static ConversationMemory Remember(ConversationMemory memory, ImmutableArray<Command> commands, DateTimeOffset now) =>
        memory with { Emergency = After(Recent(memory, now), commands, now) };

    /// <summary>A crisis is not forgotten over another danger.</summary>
    private static PastEmergency? After(PastEmergency? past, ImmutableArray<Command> commands, DateTimeOffset now) =>
        commands.OfType<Command.Emergency>().FirstOrDefault() is { } emergency ? Warned(past, emergency, now)
        : commands.Any(c => c is Command.StayInCrisis) ? new(EmergencyKind.Crisis, now)
        : past is null || commands.Any(c => c is Command.EmergencyPassed) ? null
        : commands.Any(c => c is Command.GotToSafety or Command.AskEmergencyNumber or Command.AskIfSafe) ? past with { At = now }
        : commands.Any(LeadsElsewhere) ? past with { Left = true }
        : past;

    /// <summary>A crisis that is only likely holds nobody: whoever means it says so again.</summary>
    private static PastEmergency Warned(PastEmergency? past, Command.Emergency emergency, DateTimeOffset now) =>
        past is { Kind: EmergencyKind.Crisis } crisis ? crisis with { At = now, Left = crisis.Left && (emergency.Supposed || emergency.Kind != EmergencyKind.Crisis) }
        : new(emergency.Kind, now, Left: emergency is { Supposed: true, Kind: EmergencyKind.Crisis });

    private static bool LeadsElsewhere(Command command) =>
        command is Command.StartSkill or Command.AskKnowledge or Command.SetSlot or Command.CorrectSlots
            or Command.CancelSkill or Command.StartOver;
}

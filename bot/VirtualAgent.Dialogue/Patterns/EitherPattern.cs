using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Of two choices one was taken; the other is kept for who changes their mind: 'no, the other one'.</summary>
internal static class EitherPattern
{
    public static ConversationMemory Remember(ConversationState state, ImmutableArray<Command> commands)
    {
        var offered = state.Offered.RemoveAll(choice => !IsAlternative(choice));
        if (offered is not [var one, var other] || Takes(commands, one) == Takes(commands, other))
        {
            return state.Memory;
        }

        return state.Memory with { TheOther = Takes(commands, one) ? other.Commands : one.Commands };
    }

    private static bool IsAlternative(Choice choice) =>
        choice.Commands is [Command.SetSlot or Command.AskKnowledge];

    private static bool Takes(ImmutableArray<Command> commands, Choice choice) => choice.Commands[0] switch
    {
        Command.SetSlot offered => commands
            .SelectMany(command => command is Command.CorrectSlots correct ? correct.Slots.AsEnumerable<Command>() : [command])
            .OfType<Command.SetSlot>()
            .Any(set => set.Slot == offered.Slot && set.Readings is [var taken] && offered.Readings.Contains(taken)),
        var offered => commands.Contains(offered),
    };
}

using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What the resident came for is kept until it is done, so that a message for staff begins with it.</summary>
internal static class UnsolvedMatter
{
    private const int FewestWords = 3;

    public static ConversationMemory Remember(ConversationMemory memory, ImmutableArray<Command> commands) =>
        Told(commands) is { } words ? memory with { Matter = words }
        : commands.Any(c => c is Command.CancelSkill { Unsure: false } or Command.StartOver) ? memory with { Matter = null }
        : memory;

    /// <summary>A message for staff that was just begun starts with it.</summary>
    public static void Begin(TurnDraft draft)
    {
        if (draft.State.Memory.Matter is not { } words || draft.ActiveSkill is not { Skill: SkillNames.LeaveMessage } frame
            || draft.PlanOf(frame).Slots.FirstOrDefault(s => s.Kind == SlotKind.FreeText) is not { } slot || frame.Slots.Has(slot.Name)
            || SlotPattern.Check(slot, new Command.SetSlot(slot.Name, words), frame, draft) is not SlotCheck.Accept accept)
        {
            return;
        }

        SlotPattern.Fill(slot, accept.Value, draft);
        draft.Say("handoff.message-begun", ("value", accept.Value.Display));
        draft.State = draft.State with { Memory = draft.State.Memory with { Matter = null } };
    }

    private static string? Told(ImmutableArray<Command> commands) =>
        commands.OfType<Command.HandOff>().Select(handOff => handOff.About).FirstOrDefault(about => about is not null)
        ?? commands.SkipWhile(c => c is not Command.StartSkill { Skill: not SkillNames.LeaveMessage })
            .OfType<Command.SetSlot>()
            .Select(set => set.Said)
            .Where(said => said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords)
            .MaxBy(said => said.Length);
}

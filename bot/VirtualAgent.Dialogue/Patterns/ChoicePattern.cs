using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>None of the choices that were shown is the one.</summary>
internal static class ChoicePattern
{
    /// <summary>A choice that says so is taken; what may stay open does; anything else is asked for in other words.</summary>
    public static void NoneOfThese(TurnDraft draft)
    {
        if (draft.Top is not Frame.SkillFrame frame || draft.PlanOf(frame).Slot(frame.Asked) is not { } slot)
        {
            draft.Say("choice.none-of-these");
            draft.Settled = true;
        }
        else if (Other(slot, frame) is { } other)
        {
            SlotPattern.Set(other, draft);
        }
        else if (slot.Optional || (frame.Attempts > 0 && IsOfTheKind(slot, frame)))
        {
            draft.Say("choice.none-left-open");
            SlotPattern.Fill(slot, slot.Optional ? SlotValue.Skipped : SlotValue.Unknown, draft);
        }
        else
        {
            draft.Update(frame with { Held = frame.Held.RemoveAll(held => held.Slot == slot.Name) });
            SlotPattern.Reject(slot, new(Phrase.Of("choice.none-of-these")), draft.ActiveSkill!, draft);
        }
    }

    /// <summary>A choice that comes with the kind of problem, all of whose choices were shown.</summary>
    private static bool IsOfTheKind(SlotDefinition slot, Frame.SkillFrame frame) =>
        slot is { Kind: SlotKind.Choice or SlotKind.MultiChoice, DependsOn.IsEmpty: false } && !frame.Held.Any(held => held.Slot == slot.Name);

    /// <summary>'Something else' and 'No, mine is another one', unless one of a few was asked for again.</summary>
    private static Command.SetSlot? Other(SlotDefinition slot, Frame.SkillFrame frame) =>
        !frame.Held.Any(held => held.Slot == slot.Name)
        && (slot.Choices.FirstOrDefault(choice => choice.Value is "other" or "nothing") ?? slot.Choices.FirstOrDefault(choice => choice is { Means: false, Value: not "no" })) is { } other
            ? new(slot.Name, other.Label.ToString(), [other.Value])
            : null;
}

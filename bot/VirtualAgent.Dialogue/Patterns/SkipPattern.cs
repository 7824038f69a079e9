using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>A question is not answered: it is left out where it may be, and else has a way on.</summary>
internal static class SkipPattern
{
    /// <summary>A choice by which the resident cannot tell.</summary>
    private const string Unsure = "unsure";

    private const int MostMisses = 2;

    public static void Skip(TurnDraft draft)
    {
        if (draft.Top is Frame.SkillFrame { Asked: null, Consent: Consent.NotAsked, ReadBack.IsEmpty: false })
        {
            return;
        }

        if (draft.Top is not Frame.SkillFrame frame || draft.PlanOf(frame).Slot(frame.Asked) is not { } slot)
        {
            RepairPattern.CannotHandle(new(CannotHandleReason.NotUnderstood), draft);
            return;
        }

        if (slot.Optional && frame.Slots[slot.Name] is { IsSkipped: false })
        {
            draft.Update(frame with { Asked = null });
        }
        else if (slot.Optional)
        {
            SlotPattern.Fill(slot, SlotValue.Skipped, draft);
        }
        else
        {
            GoOnWithout(slot, frame, draft);
        }
    }

    /// <summary>A question of the category's own that need not be answered is left open at the second answer that is none, and at a choice that is needed it is told how to pick none; false where it is asked again.</summary>
    public static bool LeaveOpen(TurnDraft draft)
    {
        if (draft.Top is not Frame.SkillFrame frame || draft.PlanOf(frame).Slot(frame.Asked) is not { DependsOn.IsEmpty: false } slot || slot.Kind is SlotKind.Place or SlotKind.Contact
            || !(slot.Optional || IsChoice(slot)))
        {
            return false;
        }

        var misses = frame.Attempts + 1;
        if (misses < MostMisses)
        {
            draft.Update(frame with { Attempts = misses });
            return false;
        }

        if (slot.Optional)
        {
            draft.Say("slot.left-open");
            SlotPattern.Fill(slot, SlotValue.Skipped, draft);
            return true;
        }

        if (misses > MostMisses)
        {
            return false;
        }

        draft.Update(frame with { Attempts = misses });
        draft.State = draft.State with { Misunderstood = draft.State.Misunderstood + 1 };
        draft.Say("choice.say-none");
        return true;
    }

    private static bool IsChoice(SlotDefinition slot) => slot.Kind is SlotKind.Choice or SlotKind.MultiChoice;

    /// <summary>What is needed: a number is looked for otherwise, a choice that nobody can make is left open, the rest stays needed.</summary>
    private static void GoOnWithout(SlotDefinition slot, Frame.SkillFrame frame, TurnDraft draft)
    {
        if (slot.Kind == SlotKind.TrackingNumber && frame.Attempts == 0)
        {
            SlotPattern.AskAs(slot, Phrase.Of("skip.no-number"), frame, draft);
        }
        else if (slot.Kind == SlotKind.TrackingNumber)
        {
            draft.Say("skip.no-number-again");
            HandoffPattern.Offer(draft, orCancels: true);
        }
        else if (!IsChoice(slot) || slot.DependsOn.IsEmpty)
        {
            Need(slot, frame, draft);
        }
        else if (slot.Choices.FirstOrDefault(choice => choice.Value == Unsure) is { } unsure)
        {
            SlotPattern.Set(new(slot.Name, unsure.Label.ToString(), [unsure.Value]), draft);
        }
        else if (frame.Attempts > 0)
        {
            draft.Say("skip.left-unknown");
            SlotPattern.Fill(slot, SlotValue.Unknown, draft);
        }
        else
        {
            SlotPattern.Reject(slot, new(Phrase.Of("skip.needed-choice")), frame, draft);
        }
    }

    /// <summary>'Send it': what is still asked is left out as far as it may be.</summary>
    public static void SkipRest(TurnDraft draft)
    {
        if (draft.Top is not Frame.SkillFrame frame || draft.PlanOf(frame).Slot(frame.Asked) is not { Optional: true })
        {
            Skip(draft);
            return;
        }

        foreach (var slot in draft.PlanOf(frame).Slots.Where(slot => slot.Optional && !frame.Slots.Has(slot.Name)))
        {
            SlotPattern.Fill(slot, SlotValue.Skipped, draft);
        }
    }

    /// <summary>It cannot be left out: says so, in other words the second time, and what it is for.</summary>
    public static void Need(SlotDefinition slot, Frame.SkillFrame frame, TurnDraft draft)
    {
        SlotPattern.Reject(slot, new(Phrase.Of(frame.Attempts > 0 ? "skip.needed-again" : "skip.needed")), frame, draft);
        if (!draft.Settled)
        {
            draft.Say(slot.Why, []);
        }
    }
}

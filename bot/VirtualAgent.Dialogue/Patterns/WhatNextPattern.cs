using System.Globalization;
using VirtualAgent.Core.State;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>'What happens next', in an open form: the questions left, the read-back, and what a yes does; the open question follows.</summary>
internal static class WhatNextPattern
{
    public static void Tell(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } frame)
        {
            return;
        }

        var plan = draft.PlanOf(frame);
        var left = plan.QuestionsLeft;
        var key = left switch { 0 => "at-the-end", 1 => "one-question", _ => "questions" };
        draft.Say(plan.Confirms ? $"what-next.{key}" : "what-next.answer", ("count", left.ToString(CultureInfo.InvariantCulture)));
        if (plan.Confirms && OpenNames(frame, plan, draft) is { Count: > 0 } names)
        {
            draft.Say("what-next.open", ("names", string.Join("; ", names)));
        }

        if (MatterNames.OfWaiting(draft) is { Count: > 0 } waiting)
        {
            draft.Say("recap.waiting", ("matters", string.Join("; ", waiting)));
        }
    }

    /// <summary>What is still to be asked, by the names that the read-back gives it.</summary>
    private static List<string> OpenNames(Frame.SkillFrame frame, SkillPlan plan, TurnDraft draft) =>
        [.. plan.Slots.Where(slot => slot.Label is not null && !frame.Slots.Has(slot.Name)).Select(slot => draft.Words(slot.Label!))];
}

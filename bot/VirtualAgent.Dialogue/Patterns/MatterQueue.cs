using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Matters that wait below the one in hand.</summary>
internal static class MatterQueue
{
    /// <summary>More matters than this at a time nobody keeps in mind.</summary>
    private const int Most = 4;

    /// <summary>Where there are too many the oldest is let go, and that is said.</summary>
    public static void LetGo(TurnDraft draft)
    {
        if (draft.State.Stack is [Frame.SkillFrame oldest, .. { Length: >= Most }])
        {
            draft.State = draft.State with { Stack = draft.State.Stack.Remove(oldest) };
            draft.Say("skill.let-go", ("title", MatterNames.Of(oldest, draft)));
        }
    }

    /// <summary>The matter on top was begun or agreed to in this same message, or is not done: the new one waits below it.</summary>
    public static void Add(Frame.SkillFrame frame, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        var filled = WithAccepted(frame with { Queued = true }, given, draft);
        var stack = draft.State.Stack;
        if (stack.OfType<Frame.SkillFrame>().Any(f => f.Skill == filled.Skill && filled.Slots.ByName.Count > 0 && f.Slots == filled.Slots))
        {
            return;
        }

        if (stack.OfType<Frame.SkillFrame>().LastOrDefault(f => f.Queued && LacksOnlyItsNumber(f, filled, draft)) is { } waiting)
        {
            stack = stack.Remove(waiting);
            filled = filled with { RunId = waiting.RunId };
        }

        var at = stack.Length - 1;
        while (at > 0 && stack[at - 1] is Frame.SkillFrame { Queued: true })
        {
            at--;
        }

        if (stack.Length == Most)
        {
            draft.SayBeforeQuestion("skill.too-many");
            return;
        }

        draft.State = draft.State with { Stack = stack.Insert(at, filled) };
        draft.SayBeforeQuestion("skill.later", ("title", MatterNames.Of(filled, draft)));
    }

    /// <summary>'My ticket and my water bill', and then the water bill's number: it is the bill that waits.</summary>
    private static bool LacksOnlyItsNumber(Frame.SkillFrame waiting, Frame.SkillFrame filled, TurnDraft draft) =>
        waiting.Skill == filled.Skill
        && draft.PlanOf(filled).Slots.FirstOrDefault(slot => slot.Kind == SlotKind.AccountNumber)?.Name is { } number
        && filled.Slots.Has(number) && !waiting.Slots.Has(number)
        && waiting.Slots.ByName.All(known => filled.Slots[known.Key] == known.Value);

    /// <summary>What can be taken as it stands is filled in, the rest is kept for when its question comes.</summary>
    public static Frame.SkillFrame WithAccepted(Frame.SkillFrame frame, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        foreach (var set in given)
        {
            frame = draft.PlanOf(frame).Slot(set.Slot) is { } slot && SlotPattern.Check(slot, set, frame, draft) is SlotCheck.Accept accept
                ? frame with { Slots = frame.Slots.With(set.Slot, accept.Value).With(accept.Along) }
                : frame with { Held = frame.Held.Add(set) };
        }

        return frame;
    }
}

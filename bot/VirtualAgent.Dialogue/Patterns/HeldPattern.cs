using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What was said before its question came is kept until it does.</summary>
internal static class HeldPattern
{
    private const int MostHeld = 8;

    /// <summary>The slot of the resident's own words.</summary>
    private const string Details = "description";

    /// <summary>Kept for its question, and said back where another one is open.</summary>
    public static void HoldBack(Command.SetSlot set, Frame.SkillFrame frame, TurnDraft draft)
    {
        Hold(set, frame, draft);
        if (frame.Asked is not null && !draft.Settled && !draft.BeganNow(frame))
        {
            if (IsNone(set))
            {
                draft.Say("slot.not-asked");
            }
            else
            {
                draft.Say("slot.noted-words", ("value", set.Said));
            }
        }
    }

    /// <summary>There is none to give.</summary>
    public static bool IsNone(Command.SetSlot set) => set.Readings is [""];

    /// <summary>Kept until its question comes.</summary>
    public static void Hold(Command.SetSlot set, Frame.SkillFrame frame, TurnDraft draft) =>
        draft.Update(frame with { Held = [.. frame.Held.RemoveAll(h => h.Slot == set.Slot).TakeLast(MostHeld - 1), Joined(set, frame)] });

    /// <summary>Further words join those that are kept; a value comes in the place of the one before.</summary>
    private static Command.SetSlot Joined(Command.SetSlot set, Frame.SkillFrame frame) =>
        set.Readings.IsEmpty && set.Slot == Details && frame.Held.FirstOrDefault(held => held.Slot == set.Slot) is { } before && !set.Said.StartsWith(before.Said, StringComparison.Ordinal)
            ? set with { Said = $"{before.Said}. {set.Said}" }
            : set;
}

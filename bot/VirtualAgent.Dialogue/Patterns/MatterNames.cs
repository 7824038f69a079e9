using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What matters are called when they are spoken of.</summary>
internal static class MatterNames
{
    private const int MostInAName = 2;

    /// <summary>What waits below the matter in hand, the next one first.</summary>
    public static List<string> OfWaiting(TurnDraft draft) =>
        [.. draft.State.Stack.OfType<Frame.SkillFrame>().SkipLast(1).Reverse().Select(frame => $"\"{Of(frame, draft)}\"")];

    /// <summary>'Report a problem: Pothole, 41 Elm Street'.</summary>
    public static string Of(Frame.SkillFrame frame, TurnDraft draft)
    {
        var known = draft.PlanOf(frame).Slots
            .Where(slot => slot.Kind is not (SlotKind.FreeText or SlotKind.Photo or SlotKind.Contact) && frame.Slots[slot.Name] is { IsSkipped: false })
            .Where(slot => slot.Kind is not (SlotKind.MultiChoice or SlotKind.YesNo))
            .GroupBy(slot => slot.Kind is SlotKind.ServiceType or SlotKind.AccountNumber or SlotKind.TrackingNumber or SlotKind.Place)
            .OrderByDescending(telling => telling.Key)
            .Take(1)
            .SelectMany(slots => slots)
            .Select(slot => frame.Slots[slot.Name]!.Display.In(draft.State.Locale))
            .Take(MostInAName)
            .ToList();
        return known.Count == 0 ? draft.TitleOf(frame) : $"{draft.TitleOf(frame)}: {string.Join(", ", known)}";
    }
}

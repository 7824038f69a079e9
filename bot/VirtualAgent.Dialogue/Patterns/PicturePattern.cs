using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>A picture that comes before what it is for is kept for a while, and taken where the next form asks for one.</summary>
internal static class PicturePattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static void Keep(ImmutableArray<string> pictures, TurnDraft draft)
    {
        if (!pictures.IsEmpty)
        {
            var before = Kept(draft) ?? [];
            draft.State = draft.State with { Memory = draft.State.Memory with { Pictures = new([.. before, .. pictures], draft.Now) } };
        }
    }

    /// <summary>The pictures that were kept, as the answer to a question for one; null where there are none.</summary>
    public static Command.SetSlot? Take(SlotDefinition slot, TurnDraft draft)
    {
        if (slot.Kind != SlotKind.Photo || Kept(draft) is not { } kept)
        {
            return null;
        }

        draft.State = draft.State with { Memory = draft.State.Memory with { Pictures = null } };
        return new(slot.Name, string.Empty, kept);
    }

    private static ImmutableArray<string>? Kept(TurnDraft draft) =>
        draft.State.Memory.Pictures is { } pictures && draft.Now - pictures.At < Longest ? pictures.Ids : null;
}

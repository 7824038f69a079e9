using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What was given is changed, added to, left out or taken back.</summary>
internal static class CorrectionPattern
{
    public static void Correct(Command.CorrectSlots correct, TurnDraft draft)
    {
        foreach (var set in correct.Slots)
        {
            var earlier = draft.ActiveSkill;
            var before = earlier?.Slots[set.Slot];
            SlotPattern.Set(set, draft);
            if (draft.ActiveSkill is { } frame && frame.Slots[set.Slot] is { } after && after != before && !IsReadBackNext(frame, draft))
            {
                var slot = draft.PlanOf(frame).Slot(set.Slot);
                if (slot is not { Kind: SlotKind.Choice, Label: null })
                {
                    Tell(slot, after, before, draft);
                }

                TellDropped(set.Slot, earlier!, draft);
            }
            else if (before is { IsSkipped: false } && draft.ActiveSkill?.Slots[set.Slot] == before && draft.PlanOf(draft.ActiveSkill).Slot(set.Slot) is { Kind: SlotKind.Place or SlotKind.AccountNumber } && !draft.Settled)
            {
                draft.Say("correct.stays", ("value", before.Display));
            }
        }
    }

    /// <summary>
    /// A place that was read back and is put right by one that cannot be used is no longer known: the old one was denied, so that
    /// a yes must not act on it.
    /// </summary>
    public static bool TakesBack(SlotDefinition slot, Frame.SkillFrame frame) =>
        slot.Kind == SlotKind.Place && frame is { Asked: null, ReadBack.IsEmpty: false } && frame.Slots[slot.Name] is { IsSkipped: false };

    /// <summary>On a call the read-back that comes says what changed.</summary>
    private static bool IsReadBackNext(Frame.SkillFrame frame, TurnDraft draft) =>
        draft.State.Channel == Channel.Voice && !frame.ReadBack.IsEmpty && draft.PlanOf(frame).Next is SkillStep.Confirm or SkillStep.Lookup;

    /// <summary>More words or pictures after those that were given are a note; anything else is a change.</summary>
    private static void Tell(SlotDefinition? slot, SlotValue after, SlotValue? before, TurnDraft draft)
    {
        var kind = slot?.Kind;
        if (before is not { IsSkipped: false } && kind is SlotKind.FreeText)
        {
            draft.Say("slot.noted-words", ("value", after.Display));
        }
        else if (before is not { IsSkipped: false } || kind is SlotKind.Photo)
        {
            draft.Say("slot.noted", ("value", after.Display));
        }
        else if (before is { IsSkipped: false } && after.Value.StartsWith($"{before.Value}. ", StringComparison.Ordinal))
        {
            draft.Say("slot.noted-words", ("value", after.Value[(before.Value.Length + 2)..]));
        }
        else
        {
            draft.Say("correct.done", ("value", SlotPattern.Told(slot, after.Display, draft)));
        }
    }

    /// <summary>With another kind of problem its own questions go, and others come.</summary>
    private static void TellDropped(string slot, Frame.SkillFrame earlier, TurnDraft draft)
    {
        var now = draft.ActiveSkill!;
        var dropped = draft.PlanOf(earlier).Slots.Where(s => s.Label is not null && earlier.Slots[s.Name] is { IsSkipped: false } && !now.Slots.Has(s.Name)).ToList();
        var asked = draft.PlanOf(now).Slots.Where(s => s.Label is not null && s.DependsOn.Contains(slot) && !now.Slots.Has(s.Name)).ToList();
        if (dropped.Count > 0 && asked.Count > 0)
        {
            draft.Say("correct.asked-anew", ("dropped", Names(dropped)), ("asked", Names(asked)));
        }

        string Names(List<SlotDefinition> slots) => string.Join("; ", slots.Select(s => draft.Words(s.Label!)));
    }

    public static void Revise(Command.ReviseSlot revise, TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } frame)
        {
            return;
        }

        draft.DropPatternFrames();
        if (draft.PlanOf(frame).Slot(revise.Slot) is not { } slot)
        {
            Ahead(revise, draft);
            return;
        }

        if (revise.More)
        {
            SkillPattern.Ask(slot with { Question = Phrase.Of("correct.tell-more") }, frame, draft);
            return;
        }

        if (revise.Drop && !frame.Slots.Has(slot.Name))
        {
            LeaveOut(slot, frame, draft);
            return;
        }

        if (revise.Drop && frame.Slots[slot.Name] is { IsSkipped: false } known)
        {
            draft.Say("slot.left-out", ("value", known.Display));
        }

        if (revise.Drop && slot.Optional)
        {
            SlotPattern.Fill(slot, SlotValue.Skipped, draft);
        }
        else
        {
            Empty(revise.Slot, frame, draft);
            if (revise.Drop)
            {
                draft.Say("skip.needed");
            }
        }
    }

    /// <summary>What is said of a question that does not stand yet.</summary>
    private static void Ahead(Command.ReviseSlot revise, TurnDraft draft)
    {
        if (revise.More)
        {
            draft.Say("correct.tell-more");
            draft.Settled = true;
        }
        else if (revise.Drop)
        {
            SlotPattern.Set(new(revise.Slot, string.Empty, [string.Empty]), draft);
        }
    }

    /// <summary>What is not to be given at all is not asked for, where the skill can do without.</summary>
    private static void LeaveOut(SlotDefinition slot, Frame.SkillFrame frame, TurnDraft draft)
    {
        if (slot.Optional)
        {
            draft.Say(slot.Kind is SlotKind.Contact or SlotKind.Phone or SlotKind.Email or SlotKind.PersonName ? "slot.nameless" : "slot.not-asked");
            SlotPattern.Fill(slot, SlotValue.Skipped, draft);
        }
        else if (frame.Asked == slot.Name)
        {
            SkipPattern.Need(slot, frame, draft);
        }
        else
        {
            draft.Say("slot.needed-later");
        }
    }

    public static void GoBack(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { Order.IsEmpty: false } frame)
        {
            draft.Say("back.first");
            return;
        }

        draft.DropPatternFrames();
        Empty(frame.Order[^1], frame, draft);
    }

    public static void Empty(string slot, Frame.SkillFrame frame, TurnDraft draft)
    {
        var stale = draft.PlanOf(frame).DependentsOf(slot).Add(slot);
        draft.Update(frame with
        {
            Slots = frame.Slots.Without(stale),
            TakenBack = frame.Slots[slot] is { IsSkipped: false } known ? frame.TakenBack.With(slot, known) : frame.TakenBack,
            Held = frame.Held.RemoveAll(h => h.Slot == slot),
            Order = frame.Order.RemoveAll(stale.Contains),
            Asked = null,
            Consent = Consent.NotAsked,
        });
    }
}

using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Slots are filled, skipped, and asked for again where the answer could not be used.</summary>
internal static class SlotPattern
{
    /// <summary>After so many answers that could not be used, a person is offered.</summary>
    public const int MostAttempts = 3;

    public static void Set(Command.SetSlot set, TurnDraft draft)
    {
        draft.DropPatternFrames();
        if (draft.ActiveSkill is not { } frame)
        {
            return;
        }

        if (draft.PlanOf(frame).Slot(set.Slot) is not { } slot)
        {
            HeldPattern.HoldBack(set, frame, draft);
            return;
        }

        if (HeldPattern.IsNone(set) && slot.Optional)
        {
            Fill(slot, SlotValue.Skipped, draft);
            return;
        }

        switch (Check(slot, set, frame, draft))
        {
            case SlotCheck.Accept accept:
                Warn(slot, accept, frame, draft);
                Fill(slot, accept.Value, draft);
                draft.Update(draft.ActiveSkill! with { Slots = draft.ActiveSkill!.Slots.With(accept.Along) });
                AcknowledgeOutOfTurn(slot, accept.Value, frame, draft);
                break;
            case SlotCheck.Reject reject when CorrectionPattern.TakesBack(slot, frame):
                Reject(slot, reject, frame, draft);
                CorrectionPattern.Empty(slot.Name, frame, draft);
                AskAtOnce(slot, draft.ActiveSkill!, draft);
                break;
            case SlotCheck.Reject reject:
                Reject(slot, reject, frame, draft);
                AskAtOnce(slot, frame, draft);
                break;
            case SlotCheck.Choose choose when !draft.Settled:
                Choose(slot, set, choose, frame, draft);
                break;
            case SlotCheck.Choose:
                HeldPattern.Hold(set, frame, draft);
                break;
        }
    }

    /// <summary>An answer to another question than the open one is said back, since the open one is asked again.</summary>
    private static void AcknowledgeOutOfTurn(SlotDefinition slot, SlotValue value, Frame.SkillFrame before, TurnDraft draft)
    {
        if (!draft.Settled && before.Asked is not null && before.Asked != slot.Name && !before.Slots.Has(slot.Name))
        {
            Note(slot, value.Display, draft);
        }
    }

    /// <summary>A value is said back as it was understood; on a call the caller's own words are not.</summary>
    private static void Note(SlotDefinition slot, LocalizedText value, TurnDraft draft) =>
        draft.Say(slot.Kind == SlotKind.FreeText ? "slot.noted-words" : "slot.noted", ("value", Told(slot, value, draft)));

    /// <summary>A value as it is told apart from the question: a bare 'Yes' says what it is a yes to.</summary>
    public static LocalizedText Told(SlotDefinition? slot, LocalizedText value, TurnDraft draft) =>
        slot is { Label: { } label } && slot.Choices.Any(choice => choice.Means is not null && choice.Label == value) ? $"{draft.Words(label)}: {value.In(draft.State.Locale)}" : value;

    /// <summary>Danger is spoken of at once, each time that it is told anew.</summary>
    private static void Warn(SlotDefinition slot, SlotCheck.Accept accept, Frame.SkillFrame frame, TurnDraft draft)
    {
        if (accept.Warning is { } warning && frame.Slots[slot.Name] != accept.Value && !draft.HasSaid(warning))
        {
            draft.Say(warning, []);
        }
    }

    /// <summary>'Yes' to a question that wants more than that.</summary>
    public static void GoAhead(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } frame || draft.PlanOf(frame).Slot(frame.Asked) is not { } slot)
        {
            return;
        }

        var again = frame.Attempts > 0 ? "-again" : string.Empty;
        var reason = Phrase.Of(slot switch
        {
            { Kind: SlotKind.Choice or SlotKind.MultiChoice } => "yes.which",
            { Kind: SlotKind.Photo } => $"yes.photo{again}",
            { Optional: true } => $"yes.go-ahead-or-skip{again}",
            _ => "yes.go-ahead",
        });
        if (slot is { Optional: true, Kind: not (SlotKind.Choice or SlotKind.MultiChoice) } && frame.Attempts + 1 < MostAttempts)
        {
            AskAs(slot, reason, frame, draft);
        }
        else
        {
            Reject(slot, new(reason), frame, draft);
        }
    }

    /// <summary>The question is put in other words, unless the same message answers it.</summary>
    public static void AskAs(SlotDefinition slot, Phrase question, Frame.SkillFrame frame, TurnDraft draft)
    {
        draft.AskedAs = (slot.Name, question);
        draft.Update(frame with { Attempts = frame.Attempts + 1 });
    }

    public static SlotCheck Check(SlotDefinition slot, Command.SetSlot set, Frame.SkillFrame frame, TurnDraft draft) =>
        draft.Skills.Of(frame).Check(slot, set, SkillSet.Context(draft.State, frame.Slots, draft.Now));

    public static void Fill(SlotDefinition slot, SlotValue value, TurnDraft draft)
    {
        var frame = draft.ActiveSkill!;
        if (frame.Slots[slot.Name] == value)
        {
            return;
        }

        var stale = frame.Slots.Has(slot.Name) ? Stale(slot, value, frame, draft) : [];
        draft.Update(frame with
        {
            Slots = frame.Slots.Without(stale).With(slot.Name, value),
            Held = frame.Held.RemoveAll(h => h.Slot == slot.Name),
            Order = Answered(slot.Name, frame).RemoveAll(stale.Contains),
            Asked = frame.Asked == slot.Name ? null : frame.Asked,
            Consent = Consent.NotAsked,
        });
    }

    /// <summary>What depended on the old value, but for a question that is put again just the same: 'which day was it?'.</summary>
    private static ImmutableArray<string> Stale(SlotDefinition slot, SlotValue value, Frame.SkillFrame frame, TurnDraft draft)
    {
        var plan = draft.PlanOf(frame);
        var then = draft.PlanOf(frame with { Slots = frame.Slots.With(slot.Name, value) });
        return [.. plan.DependentsOf(slot.Name).Where(name => !IsSame(plan.Slot(name), then.Slot(name)))];
    }

    private static bool IsSame(SlotDefinition? before, SlotDefinition? after) =>
        before is { Kind: SlotKind.Date or SlotKind.Choice or SlotKind.YesNo }
        && before.Kind == after?.Kind
        && before.DependsOn is [_]
        && before.Choices.Select(c => c.Value).SequenceEqual(after.Choices.Select(c => c.Value));

    /// <summary>What was asked and answered; what was said unasked is not gone back to.</summary>
    private static ImmutableArray<string> Answered(string slot, Frame.SkillFrame frame) =>
        frame.Asked == slot && !frame.Order.Contains(slot) ? frame.Order.Add(slot) : frame.Order;

    public static void Reject(SlotDefinition slot, SlotCheck.Reject reject, Frame.SkillFrame frame, TurnDraft draft)
    {
        if (frame.Asked == slot.Name && frame.Attempts > 0 && !draft.Settled && SkipPattern.LeaveOpen(draft))
        {
            return;
        }

        var isLast = frame.Asked == slot.Name && frame.Attempts + 1 >= MostAttempts;
        if (reject.Asks && !isLast && (IsAtTheStart(slot, frame, draft) || (frame.Asked == slot.Name && draft.Top is Frame.SkillFrame && !draft.Settled)))
        {
            SkillPattern.Ask(slot with { Question = reject.Reason }, frame, draft);
        }
        else
        {
            draft.Say(reject.Reason, []);
        }

        if (frame.Asked != slot.Name)
        {
            return;
        }

        draft.Update(draft.ActiveSkill! with { Attempts = frame.Attempts + 1 });
        if (isLast)
        {
            HandoffPattern.Offer(draft);
        }
    }

    /// <summary>A place that was given at the start and cannot be used is put right while it is on the resident's mind.</summary>
    private static void AskAtOnce(SlotDefinition slot, Frame.SkillFrame frame, TurnDraft draft)
    {
        if (IsAtTheStart(slot, frame, draft))
        {
            SkillPattern.Ask(slot, frame, draft);
        }
    }

    private static bool IsAtTheStart(SlotDefinition slot, Frame.SkillFrame frame, TurnDraft draft) =>
        slot.Kind == SlotKind.Place && frame.Asked is null && !frame.Slots.Has(slot.Name) && !draft.Settled;

    /// <summary>What was said is kept, so that the choices can be named again.</summary>
    private static void Choose(SlotDefinition slot, Command.SetSlot set, SlotCheck.Choose choose, Frame.SkillFrame frame, TurnDraft draft)
    {
        HeldPattern.Hold(set, frame with { Asked = slot.Name, Slots = frame.Slots.Without([slot.Name]), Consent = Consent.NotAsked }, draft);
        draft.Reply(new Reply.Ask(
            draft.Words(choose.Question),
            slot.Name,
            draft.Choices(choose.Choices.Select(c => (Phrase.Words(c.Label), SkillPattern.Pick(slot.Name, c))))));
        draft.Settled = true;
    }
}

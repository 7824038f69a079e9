using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Skills begin, go on, are interrupted, cancelled and come back.</summary>
internal static class SkillPattern
{
    private const string Over = "over";

    public static void Cancel(Command.CancelSkill cancel, TurnDraft draft)
    {
        var declined = draft.Top is Frame.PatternFrame;
        draft.DropPatternFrames();
        if (cancel.Filed && draft.ActiveSkill is null or { Skill: SkillNames.CheckStatus or SkillNames.AddToRequest })
        {
            draft.State = draft.State with { Stack = draft.State.Stack.RemoveAll(frame => frame is Frame.SkillFrame { Skill: SkillNames.CheckStatus or SkillNames.AddToRequest }) };
            var tracking = draft.State.Memory.Facts.Value("tracking");
            draft.Say(tracking is null ? "cancel.filed-before" : "cancel.filed", ("tracking", tracking ?? string.Empty));
            HandoffPattern.Offer(draft);
            return;
        }

        if (draft.ActiveSkill is null && (draft.HasPaymentPage || (cancel.GoesOn && SkillNames.IsOfPayment(draft.State.Memory.LastDone))))
        {
            draft.Say("cancel.unpaid");
            MatterPattern.GoOnOrAskForMore(draft, asks: !cancel.GoesOn);
            return;
        }

        if (draft.ActiveSkill is not { } frame)
        {
            if (!cancel.GoesOn)
            {
                draft.Say(declined ? "cancel.nothing-more" : "cancel.nothing");
            }

            return;
        }

        if (cancel.Run is { } run && draft.State.Stack.OfType<Frame.SkillFrame>().SkipLast(1).FirstOrDefault(f => f.RunId == run) is { } waiting)
        {
            draft.State = draft.State with { Stack = draft.State.Stack.Remove(waiting) };
            draft.Say("cancel.done", ("title", MatterNames.Of(waiting, draft)));
            return;
        }

        if (cancel.All && draft.State.Stack.Length > 1)
        {
            draft.Say("cancel.all", ("titles", string.Join("; ", [$"\"{MatterNames.Of(frame, draft)}\"", .. MatterNames.OfWaiting(draft)])));
            draft.State = draft.State with { Stack = [] };
            MatterPattern.GoOnOrAskForMore(draft, asks: !cancel.GoesOn);
            return;
        }

        if (cancel.Unsure)
        {
            draft.Push(new Frame.PatternFrame(Over, [new Command.CancelSkill()], []));
            draft.Say(Phrase.Of("cancel.ask", ("title", draft.TitleOf(frame))), ConfirmPattern.YesNo);
            draft.Settled = true;
            return;
        }

        draft.Say("cancel.done", ("title", draft.State.Stack.Length > 1 ? MatterNames.Of(frame, draft) : draft.TitleOf(frame)));
        draft.Pop();
        MatterPattern.GoOnOrAskForMore(draft, asks: !cancel.GoesOn);
    }

    public static void StartOver(TurnDraft draft)
    {
        draft.DropPatternFrames();
        if (draft.ActiveSkill is not { } frame)
        {
            SmallTalkPattern.Greet(draft);
            return;
        }

        draft.Say("start-over.done", ("title", draft.TitleOf(frame)));
        draft.Update(frame with
        {
            RunId = draft.NewRun(),
            Slots = SlotValues.Empty,
            Held = [],
            Asked = null,
            Order = [],
            Consent = Consent.NotAsked,
            ReadBack = [],
            Attempts = 0,
        });
    }

    /// <summary>Takes the active skill to its next question, read-back or action.</summary>
    /// <param name="resuming">Something else was said in between: a word on where we were comes first.</param>
    public static void Continue(TurnDraft draft, bool resuming)
    {
        if (draft.Top is not Frame.SkillFrame frame)
        {
            return;
        }

        var plan = draft.PlanOf(frame);
        switch (Open(frame, plan) ?? plan.Next)
        {
            case SkillStep.Collect collect when frame.Held.FirstOrDefault(h => h.Slot == collect.Slot.Name) is { } held:
                draft.Update(frame with { Held = frame.Held.Remove(held) });
                SlotPattern.Set(held, draft);
                if (!draft.Settled)
                {
                    Continue(draft, resuming);
                }

                break;
            case SkillStep.Collect collect when PicturePattern.Take(collect.Slot, draft) is { } kept:
                SlotPattern.Set(kept, draft);
                Continue(draft, resuming);
                break;
            case SkillStep.Collect collect:
                if (resuming && frame.Asked is not null)
                {
                    draft.Say("skill.resume", ("title", draft.TitleOf(frame)));
                }

                Ask(collect.Slot, frame, draft);
                break;
            case SkillStep.Lookup lookup:
                draft.Effect(Action(frame, lookup.Action, sideEffect: false, draft));
                break;
            case SkillStep.Confirm confirm:
                ConfirmPattern.ReadBack(confirm, frame, plan, draft);
                break;
            case SkillStep.Perform perform:
                draft.Effect(Action(frame, perform.Action, perform.SideEffect, draft));
                break;
            default:
                throw new InvalidOperationException($"The plan of {frame.Skill} has no step left and no Perform.");
        }
    }

    /// <summary>'Which of these places?' stays open until it is answered, whatever comes before it otherwise.</summary>
    private static SkillStep.Collect? Open(Frame.SkillFrame frame, SkillPlan plan) =>
        plan.Slot(frame.Asked) is { } asked && !frame.Slots.Has(asked.Name) && frame.Held.Any(h => h.Slot == asked.Name)
            ? new(asked)
            : null;

    public static void Ask(SlotDefinition slot, Frame.SkillFrame frame, TurnDraft draft)
    {
        slot = draft.AskedAs is var (name, question) && name == slot.Name ? slot with { Question = question } : slot;
        SayWhatBegan(slot, frame, draft);
        var attempts = frame.Asked == slot.Name ? frame.Attempts : 0;
        draft.Update(frame with { Asked = slot.Name, Attempts = attempts });
        draft.Reply(new Reply.Ask(draft.Words(slot.Question), slot.Name, draft.Choices(ChoicesOf(slot)), slot.Kind == SlotKind.Photo)
        {
            Again = draft.State.LastReplies.Any(reply => reply is Reply.Ask asked && asked.Slot == slot.Name) ? Math.Max(1, Math.Max(attempts, draft.State.Misunderstood)) : 0,
        });
        draft.Settled = true;
    }

    /// <summary>What was taken for the kind of problem is said before the first question on it, so that a wrong one is noticed.</summary>
    private static void SayWhatBegan(SlotDefinition slot, Frame.SkillFrame frame, TurnDraft draft)
    {
        var named = draft.PlanOf(frame).Slots.FirstOrDefault(s => s.Kind == SlotKind.ServiceType && s.Name != slot.Name);
        if (frame.Asked is null && draft.BeganNow(frame) && named is not null && frame.Slots[named.Name] is { IsSkipped: false } kind)
        {
            draft.Say("skill.begun", ("title", kind.Display));
        }
    }

    public static IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> ChoicesOf(SlotDefinition slot)
    {
        var choices = slot.Choices.Select(c => (Phrase.Words(c.Label), Pick(slot.Name, c)));
        if (slot.Kind == SlotKind.YesNo)
        {
            choices = ConfirmPattern.YesNo;
        }

        return slot.Optional && slot.Kind != SlotKind.YesNo
            ? choices.Append((Phrase.Of("choice.skip"), [new Command.SkipQuestion()]))
            : choices;
    }

    public static ImmutableArray<Command> Pick(string slot, SlotChoice choice) =>
        [new Command.SetSlot(slot, choice.Label.ToString(), [choice.Value])];

    private static Effect.RunSkillAction Action(Frame.SkillFrame frame, string action, bool sideEffect, TurnDraft draft)
    {
        if (sideEffect && frame.Consent != Consent.Given)
        {
            throw new InvalidOperationException($"{frame.Skill} would act without a confirmation.");
        }

        return new(frame.Skill, frame.RunId, action, sideEffect, SkillSet.Context(draft.State, frame.Slots, draft.Now));
    }
}

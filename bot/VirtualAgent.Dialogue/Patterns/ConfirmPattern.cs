using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>The read-back before anything is done, and the dialogue's own yes-or-no questions.</summary>
internal static class ConfirmPattern
{
    public static IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> YesNo =>
    [
        (Phrase.Of("choice.yes"), [new Command.Affirm()]),
        (Phrase.Of("choice.no"), [new Command.Deny()]),
    ];

    /// <summary>A yes counts only right after the read-back was heard.</summary>
    public static bool IsOpen(Frame.SkillFrame frame, ConversationState state) =>
        frame.Consent == Consent.Asked && state.LastReplies.Any(reply => reply is Reply.Confirm);

    public static void ReadBack(SkillStep.Confirm confirm, Frame.SkillFrame frame, SkillPlan plan, TurnDraft draft)
    {
        var summary = Filled(frame, plan).Select(line => new SummaryLine(draft.Words(line.Slot.Label!), line.Value.Display.In(draft.State.Locale))).ToImmutableArray();
        draft.Update(frame with { Asked = null, Consent = Consent.Asked, ReadBack = summary });
        draft.Reply(new Reply.Confirm(draft.Words(confirm.Question), summary, draft.Choices(YesNo))
        {
            Again = !summary.IsEmpty && draft.State.LastReplies.Any(reply => reply is Reply.Confirm heard && heard.Summary.SequenceEqual(summary)),
            Changed = frame.ReadBack.IsEmpty ? [] : [.. summary.Except(frame.ReadBack)],
            KnowsHow = draft.State.HeardReadBack,
        });
        draft.State = draft.State with { HeardReadBack = true };
        draft.Settled = true;
    }

    /// <summary>What was told so far; at the read-back that itself says it.</summary>
    public static void Recap(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } frame)
        {
            draft.Say("yes.nothing-open");
            return;
        }

        var known = Filled(frame, draft.PlanOf(frame)).Select(line => $"{draft.Words(line.Slot.Label!)}: {line.Value.Display.In(draft.State.Locale)}").ToList();
        if (known.Count > 0 && !IsOpen(frame, draft.State))
        {
            draft.Say("recap.so-far", ("lines", string.Join('\n', known)));
        }

        if (MatterNames.OfWaiting(draft) is { Count: > 0 } waiting)
        {
            draft.Say("recap.waiting", ("matters", string.Join("; ", waiting)));
        }
    }

    public static void Affirm(TurnDraft draft, Action<ImmutableArray<Command>> run)
    {
        if (draft.Top is Frame.PatternFrame pattern)
        {
            Answer(pattern.OnYes, draft, run);
        }
        else if (draft.ActiveSkill is { } frame && IsOpen(frame, draft.State))
        {
            draft.Update(frame with { Consent = Consent.Given });
        }
        else if (draft.ActiveSkill is { Asked: not null })
        {
            SlotPattern.GoAhead(draft);
        }
        else if (draft.HasPaymentPage && draft.ActiveSkill is null)
        {
            draft.Say("yes.pay-there");
            draft.State = draft.State with { Memory = draft.State.Memory with { LastDoneIn = draft.State.Turn } };
        }
        else if (draft.ActiveSkill is null)
        {
            draft.Say(draft.HasJustDone || draft.AskedForMore ? "yes.anything-else" : "yes.nothing-open");
        }
    }

    public static void Deny(TurnDraft draft, Action<ImmutableArray<Command>> run)
    {
        if (draft.Top is Frame.PatternFrame pattern)
        {
            Answer(pattern.OnNo, draft, run);
            if (draft.ActiveSkill is { } open)
            {
                draft.Update(open with { Attempts = 0 });
            }
        }
        else if (draft.ActiveSkill is { } frame && IsOpen(frame, draft.State))
        {
            var filled = Filled(frame, draft.PlanOf(frame)).ToList();
            if (filled.Count == 0)
            {
                SkillPattern.Cancel(new(), draft);
                return;
            }

            draft.Update(frame with { Consent = Consent.NotAsked });
            var changes = filled
                .Select(line => (line.Slot.Label!, ImmutableArray.Create<Command>(new Command.ReviseSlot(line.Slot.Name))))
                .Append((Phrase.Of("choice.cancel"), [new Command.CancelSkill()]));
            draft.Say(Phrase.Of("confirm.what-to-change"), changes);
            draft.Settled = true;
        }
        else if (draft.AskedForMore)
        {
            SmallTalkPattern.Goodbye(draft);
        }
        else if (draft.ActiveSkill is null)
        {
            draft.Say("small-talk.acknowledge");
        }
    }

    private static void Answer(ImmutableArray<Command> commands, TurnDraft draft, Action<ImmutableArray<Command>> run)
    {
        draft.Pop();
        run(commands);
    }

    private static IEnumerable<(SlotDefinition Slot, SlotValue Value)> Filled(Frame.SkillFrame frame, SkillPlan plan) =>
        plan.Slots
            .Where(slot => slot.Label is not null && frame.Slots[slot.Name] is { IsSkipped: false })
            .Select(slot => (slot, frame.Slots[slot.Name]!));
}

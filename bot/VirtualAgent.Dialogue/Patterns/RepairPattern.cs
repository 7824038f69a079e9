using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What went wrong between two people talking is put right.</summary>
internal static class RepairPattern
{
    public static void Clarify(Command.Clarify clarify, TurnDraft draft)
    {
        var other = (Phrase.Of("choice.something-else"), ImmutableArray.Create<Command>(
            new Command.SmallTalk(SmallTalkKind.WhatCanYouDo)));
        draft.Say(Phrase.Of("clarify.which"), clarify.Options.Select(o => (o.Label, o.Commands)).Append(other));
        draft.Settled = true;
    }

    public static void Explain(TurnDraft draft)
    {
        var plan = draft.Top is Frame.SkillFrame frame ? draft.PlanOf(frame) : null;
        var why = plan?.Slot(draft.ActiveSkill?.Asked)?.Why ?? (plan?.Next as SkillStep.Confirm)?.Why;
        draft.Say(why ?? Phrase.Of("explain.general"), []);
    }

    public static void ShowChoices(TurnDraft draft)
    {
        if (draft.Top is not Frame.SkillFrame)
        {
            SmallTalkPattern.Menu(draft);
        }
    }

    public static void CannotHandle(Command.CannotHandle cannot, TurnDraft draft)
    {
        if (cannot.Reason is CannotHandleReason.CardNumber or CannotHandleReason.Secret or CannotHandleReason.UnexpectedAttachment or CannotHandleReason.TooLong)
        {
            PicturePattern.Keep(cannot.Pictures, draft);
            draft.Say(Phrase.Of(TextFor(cannot.Reason)), cannot.Reason is CannotHandleReason.CardNumber ? PayChoice(draft) : []);
            return;
        }

        if (cannot.Reason is CannotHandleReason.NotUnderstood && SkipPattern.LeaveOpen(draft))
        {
            return;
        }

        var foreign = cannot.Reason is CannotHandleReason.OtherLanguage;
        var times = foreign ? Math.Min(draft.State.Misunderstood + 1, 2) : draft.State.Misunderstood + 1;
        draft.State = draft.State with { Misunderstood = times };
        switch (times)
        {
            case 2 when cannot.Reason is CannotHandleReason.OutOfScope:
                draft.Say(TextFor(cannot.Reason));
                break;
            case 2 when foreign:
                draft.Say(Phrase.Of(TextFor(cannot.Reason)), [HandoffPattern.Choice]);
                break;
            case 1 when cannot.Reason is CannotHandleReason.NotUnderstood && draft.Top is Frame.SkillFrame open && ConfirmPattern.IsOpen(open, draft.State):
                draft.Say("cannot-handle.at-read-back");
                break;
            case 1:
                draft.Say(TextFor(cannot.Reason));
                break;
            case 2 when draft.ActiveSkill is null:
                draft.Say("cannot-handle.second");
                SmallTalkPattern.Menu(draft);
                break;
            case 2:
                draft.Say("cannot-handle.second-in-skill");
                break;
            case 3:
                draft.Say("cannot-handle.third");
                HandoffPattern.Offer(draft);
                break;
            default:
                HandoffPattern.Open(HandoffReason.NotUnderstood, draft);
                break;
        }
    }

    public static void Silence(TurnDraft draft)
    {
        var asked = draft.Settled;
        var times = draft.State.Silences + 1;
        draft.State = draft.State with { Silences = times };
        switch (times)
        {
            case 1:
                draft.Say("silence.first");
                foreach (var question in draft.State.LastReplies.Where(reply => !asked && (reply is Reply.Ask or Reply.Confirm || !reply.Choices.IsEmpty)))
                {
                    draft.Reply(question is Reply.Say menu && draft.Top is null ? menu with { Text = draft.Words(Phrase.Of("silence.menu")) } : question);
                }

                break;
            case 2:
                draft.Say("silence.second");
                draft.KeepsChoices = true;
                break;
            default:
                draft.Reply(new Reply.Goodbye(draft.Words(Phrase.Of("silence.last"))));
                break;
        }

        draft.Settled = true;
    }

    /// <summary>A card belongs on the payment page; the skill that leads there is offered unless it is under way.</summary>
    private static IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> PayChoice(TurnDraft draft) =>
        draft.Skills.Find(SkillNames.PayBill) is { } pay && draft.State.Mode == Core.State.ControlMode.Bot && draft.ActiveSkill?.Skill != SkillNames.PayBill
            ? [(Phrase.Words(pay.Definition.Title), [new Command.StartSkill(SkillNames.PayBill)])]
            : [];

    private static string TextFor(CannotHandleReason reason) => reason switch
    {
        CannotHandleReason.NotUnderstood => "cannot-handle.first",
        CannotHandleReason.Empty => "cannot-handle.empty",
        CannotHandleReason.OutOfScope => "cannot-handle.out-of-scope",
        CannotHandleReason.StaleChoice => "cannot-handle.stale-choice",
        CannotHandleReason.CardNumber => "cannot-handle.card-number",
        CannotHandleReason.Secret => "cannot-handle.secret",
        CannotHandleReason.UnexpectedAttachment => "cannot-handle.attachment",
        CannotHandleReason.OtherLanguage => "cannot-handle.other-language",
        CannotHandleReason.TooLong => "cannot-handle.too-long",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

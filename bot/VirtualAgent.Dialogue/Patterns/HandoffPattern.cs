using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>A person comes in, or cannot now.</summary>
internal static class HandoffPattern
{
    public const string OfferPerson = "offer-person";

    public static (Phrase Label, ImmutableArray<Command> Commands) Choice =>
        (Phrase.Of("choice.person"), [new Command.HandOff()]);

    /// <summary>Asks whether to put a person on.</summary>
    public static void Offer(TurnDraft draft)
    {
        draft.DropPatternFrames();
        draft.Push(new Frame.PatternFrame(
            OfferPerson,
            [new Command.HandOff()],
            [new Command.SmallTalk(SmallTalkKind.Acknowledge)]));
        draft.Say(Phrase.Of("handoff.offer"), ConfirmPattern.YesNo);
        draft.Settled = true;
    }

    public static void Open(HandoffReason reason, TurnDraft draft)
    {
        draft.DropPatternFrames();
        if (draft.ActiveSkill is { } frame)
        {
            draft.Update(frame with { Consent = Consent.NotAsked });
        }

        draft.Effect(new Effect.OpenHandoff(new(
            draft.State.Key,
            draft.State.Channel,
            draft.State.Participant,
            draft.State.Locale,
            reason,
            Summary(draft))));
    }

    public static void Tell(HandoffOutcome outcome, TurnDraft draft)
    {
        switch (outcome)
        {
            case HandoffOutcome.Waiting waiting:
                draft.State = draft.State with { Mode = ControlMode.WaitingForAgent };
                draft.Reply(new Reply.Handoff(draft.Words(waiting.Ahead == 0
                    ? Phrase.Of("handoff.waiting-next")
                    : Phrase.Of("handoff.waiting", ("ahead", waiting.Ahead.ToString(CultureInfo.InvariantCulture))))));
                break;
            case HandoffOutcome.OutsideHours when CrisisPattern.IsOpen(draft.State.Memory, draft.Now):
                draft.Say("crisis.no-staff");
                draft.Settled = true;
                break;
            case HandoffOutcome.OutsideHours closed:
                var taking = draft.ActiveSkill?.Skill == SkillSet.LeaveMessage;
                draft.Say(taking ? "handoff.closed-again" : "handoff.closed", ("opens", closed.Opens));
                if (draft.Skills.Find(SkillSet.LeaveMessage) is not null && !taking)
                {
                    MatterPattern.Start(new(SkillSet.LeaveMessage), [], draft);
                }

                break;
            case HandoffOutcome.Noted:
                draft.Say("handoff.noted");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>While the resident waits, only a few commands still mean something to the agent.</summary>
    public static bool HoldsBack(Command command, TurnDraft draft)
    {
        switch (command)
        {
            case Command.CannotHandle { Reason: CannotHandleReason.CardNumber or CannotHandleReason.Secret }:
            case Command.AskKnowledge or Command.Emergency or Command.StayInCrisis or Command.ChangeLanguage or Command.Notify or Command.AgentReleased:
                return false;
            case Command.CancelSkill:
                draft.State = draft.State with { Mode = ControlMode.Bot };
                draft.Say("handoff.withdrawn");
                return true;
            default:
                draft.Say(Phrase.Of("handoff.still-waiting"), [(Phrase.Of("choice.stop-waiting"), [new Command.CancelSkill()])]);
                draft.Settled = true;
                return true;
        }
    }

    public static void Released(TurnDraft draft)
    {
        draft.State = draft.State with { Mode = ControlMode.Bot };
        draft.Say("handoff.released");
    }

    private static string Summary(TurnDraft draft)
    {
        var matter = draft.ActiveSkill is { } frame
            ? $"{draft.TitleOf(frame)}: {string.Join("; ", frame.Slots.ByName.Values.Where(v => !v.IsSkipped).Select(v => v.Display.In(draft.State.Locale)))}\n"
            : string.Empty;
        return matter + string.Join('\n', draft.State.Memory.Recent.Select(t => t.Resident).Where(t => t.Length > 0).TakeLast(3));
    }
}

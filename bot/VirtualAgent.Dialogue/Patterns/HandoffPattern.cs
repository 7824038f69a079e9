using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
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
    /// <param name="orCancels">A no ends what is under way, which cannot go on without.</param>
    public static void Offer(TurnDraft draft, bool orCancels = false)
    {
        draft.DropPatternFrames();
        draft.Push(new Frame.PatternFrame(
            OfferPerson,
            [new Command.HandOff()],
            [orCancels ? new Command.CancelSkill() : new Command.SmallTalk(SmallTalkKind.Acknowledge)]));
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
                Wait(waiting.Ahead, draft);
                break;
            case HandoffOutcome.OutsideHours or HandoffOutcome.NoLine or HandoffOutcome.CallBack when EmergencyMemory.Recent(draft.State.Memory, draft.Now) is { Kind: EmergencyKind.Crisis, Left: false }:
                draft.Say("crisis.no-staff");
                draft.Settled = true;
                break;
            case HandoffOutcome.OutsideHours closed:
                TakeMessage("handoff.closed", draft, ("opens", closed.Opens));
                break;
            case HandoffOutcome.CallBack:
                TakeMessage("handoff.call-back", draft);
                break;
            case HandoffOutcome.NoLine:
                TakeMessage("handoff.no-line", draft);
                break;
            case HandoffOutcome.Noted:
                draft.Say("handoff.noted");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>A person's first words take the conversation over.</summary>
    public static void Say(Command.AgentSays says, TurnDraft draft)
    {
        if (draft.State.Mode == ControlMode.WaitingForAgent)
        {
            draft.State = draft.State.Under(ControlMode.Agent);
        }

        draft.Reply(new Reply.Staff(draft.Words(says.Name.Length == 0
            ? Phrase.Of("handoff.staff-says.unnamed", ("text", says.Text))
            : Phrase.Of("handoff.staff-says", ("name", says.Name), ("text", says.Text)))));
        draft.Settled = true;
    }

    public static void Released(Command.AgentReleased released, TurnDraft draft)
    {
        draft.State = draft.State.Under(ControlMode.Bot);
        switch (released.How)
        {
            case AgentRelease.Left:
                draft.Say("handoff.released");
                break;
            case AgentRelease.Unspoken:
                draft.Say("handoff.released-unspoken");
                break;
            case AgentRelease.Unanswered:
                TakeMessage("handoff.no-line", draft);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The first time the conversation goes to staff; who asks again hears where they stand.</summary>
    private static void Wait(int ahead, TurnDraft draft)
    {
        var again = draft.State.Mode == ControlMode.WaitingForAgent && draft.State.Channel != Channel.Voice;
        draft.State = draft.State with { Mode = ControlMode.WaitingForAgent, ToldInLineAt = again ? draft.State.ToldInLineAt : null, GoesOnInLine = again && draft.State.GoesOnInLine };
        var key = again ? "handoff.place" : "handoff.waiting";
        var phrase = ahead == 0 ? Phrase.Of($"{key}-next") : Phrase.Of(key, ("ahead", ahead.ToString(CultureInfo.InvariantCulture)));
        if (again)
        {
            draft.Say(phrase, LinePattern.StopWaiting);
        }
        else
        {
            draft.Reply(new Reply.Handoff(draft.Words(phrase)));
        }
    }

    /// <summary>Nobody can come now, so staff get the matter in writing.</summary>
    private static void TakeMessage(string key, TurnDraft draft, params (string Name, LocalizedText Value)[] args)
    {
        draft.State = draft.State.Under(ControlMode.Bot);
        var taking = draft.ActiveSkill?.Skill == SkillNames.LeaveMessage;
        draft.Say(taking ? $"{key}-again" : key, args);
        if (draft.Skills.Find(SkillNames.LeaveMessage) is not null && !taking)
        {
            MatterPattern.Start(new(SkillNames.LeaveMessage), [], draft);
        }
    }

    private static string Summary(TurnDraft draft)
    {
        var matter = draft.ActiveSkill is { } frame
            ? $"{draft.TitleOf(frame)}: {string.Join("; ", frame.Slots.ByName.Values.Where(v => !v.IsSkipped).Select(v => v.Display.In(draft.State.Locale)))}\n"
            : string.Empty;
        return matter + string.Join('\n', draft.State.Memory.Recent.Select(t => t.Resident).Where(t => t.Length > 0).TakeLast(3));
    }
}

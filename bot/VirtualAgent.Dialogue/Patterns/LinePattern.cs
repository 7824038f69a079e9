using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>A resident waits for a person: what they write is for staff, but for what they plainly want of the agent meanwhile.</summary>
internal static class LinePattern
{
    private static readonly TimeSpan BetweenTellings = TimeSpan.FromMinutes(1);

    public static IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> StopWaiting =>
        [(Phrase.Of("choice.stop-waiting"), [new Command.CancelSkill { Line = true }])];

    /// <summary>Whether a command is for staff, or about the line itself, and not for the agent to run.</summary>
    public static bool HoldsBack(Command command, TurnDraft draft)
    {
        switch (command)
        {
            case Command.CannotHandle { Reason: CannotHandleReason.CardNumber or CannotHandleReason.Secret }:
            case Command.AskKnowledge or Command.AskIfOpen or Command.AskDirectory or Command.ChangeLanguage or Command.Notify:
            case Command.Emergency or Command.StayInCrisis or Command.GotToSafety or Command.AskEmergencyNumber or Command.AskIfSafe:
            case Command.AgentSays or Command.AgentReleased:
                return false;
            case Command.HandOff:
                HandoffPattern.Open(HandoffReason.Asked, draft);
                return true;
            case Command.CancelSkill { Line: false } when draft.State.GoesOnInLine:
                return false;
            case Command.CancelSkill cancel:
                Leave(draft, goesOn: cancel.GoesOn || draft.ActiveSkill is not null);
                return true;
            case Command.StartSkill or Command.SwitchMatter:
                Meanwhile(draft);
                return false;
            case Command.CannotHandle { Reason: CannotHandleReason.NotUnderstood or CannotHandleReason.OutOfScope }:
                PassOn(draft);
                return true;
            default:
                if (!draft.State.GoesOnInLine)
                {
                    PassOn(draft);
                }

                return !draft.State.GoesOnInLine;
        }
    }

    /// <summary>What staff will read: who writes several lines hears it in full once a minute, and in a word or two in between.</summary>
    public static void PassOn(TurnDraft draft)
    {
        if (draft.Settled)
        {
            return;
        }

        var inFull = IsTimeToTell(draft);
        draft.KeepsChoices = draft.State.GoesOnInLine;
        draft.Say(Phrase.Of(inFull ? "handoff.still-waiting" : "handoff.passed-on"), StopWaiting);
        if (inFull)
        {
            Told(draft);
        }

        draft.Settled = true;
    }

    /// <summary>Something was done here while the resident waits: the person still comes.</summary>
    public static void StillInLine(TurnDraft draft)
    {
        if (draft.State.Mode == ControlMode.WaitingForAgent && IsTimeToTell(draft))
        {
            draft.Say(Phrase.Of("handoff.in-line"), StopWaiting);
            Told(draft);
        }
    }

    /// <summary>A form that came to its end while the resident waits leaves them waiting.</summary>
    public static void Idle(TurnDraft draft)
    {
        draft.State = draft.State with { GoesOnInLine = false };
        draft.Say(Phrase.Of("handoff.in-line"), StopWaiting);
        Told(draft);
    }

    /// <summary>A call that was to be put through still is, unless the caller took it back: whatever was said meanwhile, it goes on with the person.</summary>
    public static void GoOn(TurnDraft draft)
    {
        if (draft.State is { Mode: ControlMode.WaitingForAgent, Channel: Channel.Voice } && !draft.HandsOff)
        {
            draft.Reply(new Reply.Handoff(draft.Words(Phrase.Of("handoff.going-on"))));
        }
    }

    /// <summary>A form goes on beside the waiting; on a call nothing can, so the caller stays with the agent.</summary>
    private static void Meanwhile(TurnDraft draft)
    {
        if (draft.State.Channel == Channel.Voice)
        {
            Leave(draft, goesOn: true);
        }
        else if (!draft.State.GoesOnInLine)
        {
            draft.State = draft.State with { GoesOnInLine = true };
            StillInLine(draft);
        }
    }

    private static void Leave(TurnDraft draft, bool goesOn)
    {
        draft.State = draft.State.Under(ControlMode.Bot);
        draft.Say(goesOn ? "handoff.withdrawn-for-else" : "handoff.withdrawn");
    }

    private static bool IsTimeToTell(TurnDraft draft) =>
        draft.State.ToldInLineAt is not { } told || draft.Now - told >= BetweenTellings;

    private static void Told(TurnDraft draft) => draft.State = draft.State with { ToldInLineAt = draft.Now };
}

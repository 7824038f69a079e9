using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue.Forms;
using VirtualAgent.Dialogue.Patterns;

namespace VirtualAgent.Dialogue;

/// <summary>
/// The conversation's rules. Both <c>Advance</c> methods are pure: the same state and input always give the same step.
/// </summary>
public sealed class DialogueManager(SkillSet skills, TextCatalog texts, CityProfile city)
{
    /// <summary>Runs cleaned commands.</summary>
    public DialogueStep Advance(ConversationState state, ImmutableArray<Command> commands, TurnContext turn)
    {
        commands = LanguagePattern.Surely(commands, city);
        var draft = new TurnDraft(Reopened(state), turn, skills, texts);
        if (!commands.Any(c => c is Command.CannotHandle or Command.UserSilence))
        {
            draft.State = draft.State with { Misunderstood = 0 };
        }

        draft.State = draft.State with { Memory = UnsolvedMatter.Remember(EmergencyMemory.Remember(EitherPattern.Remember(state, commands), commands, turn.Now), commands) };
        if (!commands.Any(c => c is Command.UserSilence))
        {
            draft.State = draft.State with { Silences = 0 };
        }

        var leavesQuestion = draft.ActiveSkill is not null && commands.Any(LeavesQuestion);
        RunAll(commands, draft);
        if (IsFirstText(state, commands))
        {
            draft.SayFirst("intro.first-text");
        }

        var step = Conclude(draft, resuming: leavesQuestion);
        return step.Replies.IsEmpty && step.Effects.IsEmpty && !commands.Any(c => c is Command.SessionStart)
            ? Advance(state, [new Command.CannotHandle(CannotHandleReason.NotUnderstood)], turn)
            : step;
    }

    /// <summary>Takes in what came of one effect.</summary>
    /// <param name="last">No other effect of the same step is still to come.</param>
    public DialogueStep Advance(ConversationState state, EffectResult result, bool last, TurnContext turn)
    {
        var draft = new TurnDraft(state, turn, skills, texts);
        var resuming = result is not ActionOutcome && draft.ActiveSkill is not null;
        switch (result)
        {
            case KnowledgeOutcome knowledge:
                KnowledgePattern.Tell(knowledge, draft, city);
                break;
            case ActionOutcome action:
                ActionPattern.Tell(action, draft);
                break;
            case HandoffOutcome handoff:
                HandoffPattern.Tell(handoff, draft);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return last ? Conclude(draft, resuming) : draft.Finish();
    }

    /// <summary>Who writes to the city's number for the first time is told what answers, and how to stop it.</summary>
    private static bool IsFirstText(ConversationState state, ImmutableArray<Command> commands) =>
        state is { Turn: 0, Channel: Channel.Sms }
        && !commands.Any(c => c is Command.Emergency or Command.StayInCrisis or Command.SmallTalk { Kind: SmallTalkKind.Greeting });

    /// <summary>What has nothing to do with the open question; a word on where we were leads back to it.</summary>
    private static bool LeavesQuestion(Command command) =>
        command is Command.SmallTalk { Kind: not SmallTalkKind.RudeWords } or Command.EmergencyPassed or Command.Notify or Command.AgentReleased or Command.CannotHandle { Reason: CannotHandleReason.OutOfScope };

    private static ConversationState Reopened(ConversationState state) =>
        state.Mode == ControlMode.Closed ? state.Under(ControlMode.Bot) with { Stack = [] } : state;

    private static DialogueStep Conclude(TurnDraft draft, bool resuming)
    {
        var agreed = draft.ActiveSkill is { Consent: Consent.Given };
        if (!draft.HasEffects && (!draft.Settled || agreed) && draft.State.IsWithTheAgent)
        {
            SkillPattern.Continue(draft, resuming && draft.HasReplies);
        }

        if (!draft.HasEffects)
        {
            LinePattern.GoOn(draft);
        }

        return draft.Finish();
    }

    /// <summary>In order; what begins or takes up a matter takes the values right after it.</summary>
    private void RunAll(ImmutableArray<Command> commands, TurnDraft draft)
    {
        for (var i = 0; i < commands.Length; i++)
        {
            var given = commands[i] is Command.StartSkill or Command.SwitchMatter
                ? commands.Skip(i + 1).TakeWhile(c => c is Command.SetSlot).Cast<Command.SetSlot>().ToImmutableArray()
                : [];
            Run(commands[i], given, draft);
            i += given.Length;
        }
    }

    private void Run(Command command, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        if (draft.State.Mode == ControlMode.WaitingForAgent && LinePattern.HoldsBack(command, draft))
        {
            return;
        }

        switch (command)
        {
            case Command.StartSkill start: MatterPattern.Start(start, given, draft); break;
            case Command.SetSlot set: SlotPattern.Set(set, draft); break;
            case Command.CorrectSlots correct: CorrectionPattern.Correct(correct, draft); break;
            case Command.ReviseSlot revise: CorrectionPattern.Revise(revise, draft); break;
            case Command.SkipQuestion when draft.Top is Frame.PatternFrame: ConfirmPattern.Deny(draft, c => RunAll(c, draft)); break;
            case Command.SkipQuestion { Rest: true }: SkipPattern.SkipRest(draft); break;
            case Command.SkipQuestion: SkipPattern.Skip(draft); break;
            case Command.NoneOfThese when draft.Top is Frame.PatternFrame && draft.ActiveSkill is not null: ConfirmPattern.Deny(draft, c => RunAll(c, draft)); break;
            case Command.NoneOfThese: ChoicePattern.NoneOfThese(draft); break;
            case Command.GoBack: CorrectionPattern.GoBack(draft); break;
            case Command.SwitchMatter other: MatterPattern.Switch(other, given, draft); break;
            case Command.SetAside: MatterPattern.SetAside(draft); break;
            case Command.CancelSkill cancel: SkillPattern.Cancel(cancel, draft); break;
            case Command.StartOver: SkillPattern.StartOver(draft); break;
            case Command.Affirm: ConfirmPattern.Affirm(draft, c => RunAll(c, draft)); break;
            case Command.Deny: ConfirmPattern.Deny(draft, c => RunAll(c, draft)); break;
            case Command.AskKnowledge ask: KnowledgePattern.Search(ask, draft); break;
            case Command.Clarify clarify: RepairPattern.Clarify(clarify, draft); break;
            case Command.HandOff: HandoffPattern.Open(HandoffReason.Asked, draft); break;
            case Command.Repeat { Number: true }: RepeatPattern.SayNumber(draft); break;
            case Command.Repeat repeat: RepeatPattern.SayAgain(draft, repeat.Slower); break;
            case Command.Recap: ConfirmPattern.Recap(draft); break;
            case Command.ExplainQuestion: RepairPattern.Explain(draft); break;
            case Command.ShowChoices: RepairPattern.ShowChoices(draft); break;
            case Command.ChangeLanguage change: LanguagePattern.Change(change, draft, city); break;
            case Command.SmallTalk talk: SmallTalkPattern.Answer(talk, draft); break;
            case Command.CannotHandle { Reason: CannotHandleReason.OtherLanguage } when city.Languages.Length == 1: LanguagePattern.NotSpoken(draft, city); break;
            case Command.CannotHandle cannot: RepairPattern.CannotHandle(cannot, draft); break;
            case Command.SessionStart: SmallTalkPattern.Welcome(draft, city); break;
            case Command.CallAgain: MatterPattern.OfferToGoOn(draft); break;
            case Command.UserSilence: RepairPattern.Silence(draft); break;
            case Command.Emergency emergency: EmergencyPattern.Tell(emergency, draft); break;
            case Command.AgentSays says: HandoffPattern.Say(says, draft); break;
            case Command.AgentReleased released: HandoffPattern.Released(released, draft); break;
            case Command.StayInCrisis: CrisisPattern.Stay(draft); break;
            case Command.EmergencyPassed: EmergencyPattern.Passed(draft); break;
            case Command.GotToSafety: EmergencyPattern.Away(draft); break;
            case Command.AskEmergencyNumber number: EmergencyPattern.Number(number, draft); break;
            case Command.AskIfSafe: EmergencyPattern.Safe(draft); break;
            case Command.AskIfOpen open: OpeningPattern.Tell(open, draft, city); break;
            case Command.AskDirectory ask: DirectoryPattern.Tell(ask, draft, city); break;
            case Command.Notify notify: draft.Reply(new Reply.News(draft.Words(notify.Text))); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }
}

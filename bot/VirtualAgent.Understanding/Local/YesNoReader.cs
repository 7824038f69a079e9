using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads a message that begins with a yes or a no, and what else it says.</summary>
internal sealed class YesNoReader(
    ConsentReader consents, ControlPhrases controls, AnswerReader answers, DetailReader details, Forms forms, MessageReader messages)
{
    /// <summary>Null where the message is neither.</summary>
    public async Task<ImmutableArray<Command>?> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (BillReplies.Read(said, view, forms) is { } reply)
        {
            return reply;
        }

        if (view.ActiveSkill == SkillNames.FileRequest && !view.Memory.Facts.Has("tracking") && MatterWords.FollowsUp.Fits(said))
        {
            return [new Command.SmallTalk(SmallTalkKind.NothingSentYet)];
        }

        if (answers.BillAfterNo(said, view) is { } bill)
        {
            return [bill];
        }

        if (view.AsksWhatToChange && consents.Read(said) is { IsPlain: true, Rest.Length: 0 })
        {
            return [new Command.SkipQuestion()];
        }

        if (view.AsksConsent && consents.Read(said) is { } agreement)
        {
            return await AgreementAsync(agreement, said, view, cancellationToken);
        }

        if (view.AsksConsent && consents.IsNews(said))
        {
            return [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
        }

        if (view.ActiveSkill == SkillNames.LeaveMessage && MatterWords.TellsOfTrouble.Fits(said) && details.Of(said, view) is { Count: > 0 } trouble)
        {
            return [.. trouble];
        }

        if (view.Asked is { } asked && AnswerReader.Without(asked, said) is { } without)
        {
            return [without];
        }

        if (ChoiceCorrection.Meant(said, view) is { } meant)
        {
            return [meant];
        }

        if (view is { ActiveSkill: null, ExpectsYesNo: false } && controls.Whole(said.Tokens) is null && consents.Read(said) is { IsPlain: true, Rest.Length: 0 })
        {
            return [new Command.Affirm()];
        }

        if (answers.YesNo(said, view) is not { } answered || (view.AsksConsent && answered.Yes) || (view.Asked is null && consents.IsNegation(said)))
        {
            return null;
        }

        if (!answered.Yes && answered.Rest.Length > 0 && view.Asked is { Kind: SlotKind.FreeText } number && NumberReader.IsUnread(number, said))
        {
            return null;
        }

        return answered.Rest.Length == 0
            ? [Answer(answered)]
            : await WithRestAsync(answered, said, view, cancellationToken);
    }

    /// <summary>'Yes, and when is trash day' agrees; 'yes, but they fixed it' does not, and 'yes, wait, no' is a no.</summary>
    private async Task<ImmutableArray<Command>> AgreementAsync(
        Agreement agreement, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (agreement.Rest.Length == 0)
        {
            return agreement.IsPlain ? [new Command.Affirm()] : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
        }

        var rest = said.Part(agreement.Rest);
        if (YesNoAnswer.Read(rest) is { Yes: false, Rest.Length: 0 })
        {
            return [new Command.Deny()];
        }

        ImmutableArray<Command> instead =
            agreement.Joined && view.ActiveSkill is { } active && answers.OtherBill(rest, view) is { } bill ? [new Command.Affirm(), new Command.StartSkill(active, Another: true), bill]
            : answers.Changes(rest, view) is { Count: > 0 } changes ? [.. changes]
            : Leaves(rest, view) is { } leave ? [leave]
            : [];
        if (!instead.IsEmpty)
        {
            return instead;
        }

        var more = await MoreAsync(rest, view, cancellationToken);
        var news = more is [Command.StartSkill, ..] && !agreement.Joined && !forms.IsRequest(rest);
        return more.IsEmpty || news ? [new Command.CannotHandle(CannotHandleReason.NotUnderstood)]
            : agreement.Joined && more.All(c => c is Command.AskKnowledge or Command.StartSkill) ? [new Command.Affirm(), .. more]
            : more;
    }

    /// <summary>'No, it's 41 Elm' is a change; 'no, and when is trash day' is both.</summary>
    private async Task<ImmutableArray<Command>> WithRestAsync(
        YesNoAnswer answered, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        // 'No quiero dejar mensaje' without its no would say the opposite.
        var rest = MatterWords.IsUnwilling.Fits(said) ? said : said.Part(answered.Rest);
        if (!answered.Yes && controls.Whole(rest.Tokens) is null && details.AfterNo(rest, view) is { Count: > 0 } remark)
        {
            return WithRemark(remark, view);
        }

        if (answers.Changes(rest, view) is { Count: > 0 } changes)
        {
            return [.. changes];
        }

        if (!answered.Yes && MatterWords.IsWrong.Fits(rest))
        {
            return [new Command.Deny()];
        }

        if (Instead(answered, rest, said, view) is { } instead)
        {
            return [instead];
        }

        var more = await MoreAsync(rest, view, cancellationToken);
        if (more.IsEmpty && !answered.Yes && view.Asked is not null && details.Remark(rest, view) is { Count: > 0 } told)
        {
            return WithRemark(told, view);
        }

        if (more.IsEmpty && answered.Yes && view.Asked is { Kind: SlotKind.Photo or SlotKind.Choice or SlotKind.MultiChoice } && details.AfterYes(rest, view) is { Count: > 0 } behind)
        {
            return [.. behind];
        }

        return more.Any(c => c is Command.SetSlot or Command.CancelSkill or Command.StartOver or Command.HandOff or Command.ChangeLanguage { Asked: true })
            ? more
            : [Answer(answered), .. more];
    }

    /// <summary>What the rest says in place of the yes or the no; null where it only adds to it.</summary>
    private Command? Instead(YesNoAnswer answered, Utterance rest, Utterance said, DialogueView view)
    {
        if (Leaves(rest, view) is { } leave)
        {
            return leave;
        }

        if (answered.Yes && view.ActiveSkill == SkillNames.FileRequest && MatterWords.OrdersToSend.Fits(rest))
        {
            return new Command.SmallTalk(SmallTalkKind.Acknowledge);
        }

        if (controls.Whole(rest.Tokens) is { } control && ControlCommands.Means(control, rest, view) && ControlCommands.OutranksYesNo(control, view))
        {
            return ControlCommands.Of(control, rest, view);
        }

        return !answered.Yes && view.Asked is not null && answers.OtherService(rest, view) is { } service ? service
            : view.Asked is { Kind: SlotKind.FreeText } asked ? new Command.SetSlot(asked.Name, said.Text)
            : null;
    }

    /// <summary>'No, but it's dangerous': the remark is kept, and the no answers what was asked, where no is an answer to it.</summary>
    private static ImmutableArray<Command> WithRemark(List<Command> remark, DialogueView view) => view.Asked switch
    {
        { Optional: true, Kind: not SlotKind.YesNo } asked when !remark.OfType<Command.SetSlot>().Any(set => set.Slot == asked.Name) && !asked.Choices.Any(c => c.Means == false) =>
            [.. remark, new Command.SkipQuestion()],
        { } asked when asked.Kind == SlotKind.YesNo || asked.Choices.Any(c => c.Means == false) => [.. remark, new Command.Deny()],
        _ => [.. remark],
    };

    /// <summary>'Ok bye', 'ok wait' and 'no, I want to report it' are neither a yes nor a no.</summary>
    private Command? Leaves(Utterance rest, DialogueView view) =>
        view.ActiveSkill == SkillNames.FileRequest && MatterWords.WantsToReport.Fits(rest) ? new Command.SmallTalk(SmallTalkKind.Acknowledge)
        : controls.Whole(rest.Tokens) switch
        {
            "goodbye" => new Command.SmallTalk(SmallTalkKind.Goodbye),
            "wait" => new Command.SmallTalk(SmallTalkKind.Wait),
            _ => null,
        };

    /// <summary>What the rest adds to the answer.</summary>
    private async Task<ImmutableArray<Command>> MoreAsync(Utterance rest, DialogueView view, CancellationToken cancellationToken)
    {
        var more = controls.Whole(rest.Tokens) is { } control && ControlCommands.Means(control, rest, view)
            ? [ControlCommands.Of(control, rest, view)]
            : await messages.ReadAsync(rest, view, cancellationToken);
        return [.. more.Where(command => Adds(command, rest, view))];
    }

    private bool Adds(Command command, Utterance rest, DialogueView view) => command switch
    {
        Command.CannotHandle or Command.SmallTalk or Command.Clarify => false,
        Command.AskKnowledge => Forms.OpensAsQuestion(rest) || (view.Asked is null && (forms.IsQuestion(rest) || AsksInAClause(rest))),
        _ => true,
    };

    /// <summary>'One more question: can I get a permit', 'pero primero una pregunta, aceptan efectivo'.</summary>
    private static bool AsksInAClause(Utterance rest) =>
        rest.Tokens.Any(t => t.Text is "question" or "pregunta" or "duda") || rest.Text.Split(':', ',', ';').Any(clause => Forms.OpensAsQuestion(rest.Part(clause)));

    private static Command Answer(YesNoAnswer answered) => answered.Yes ? new Command.Affirm() : new Command.Deny();
}

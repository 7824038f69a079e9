using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Waiting;

namespace VirtualAgent.Understanding.Local;

/// <summary>'Never mind, I want to pay my water bill': one thing is dropped and another is wanted in the same breath.</summary>
internal sealed class ChangesOfMind(ControlPhrases controls, Forms forms, SkillOpening opening, AnswerReader answers, MessageMatters matters, WaitingReader waiting)
{
    private const int FewestWords = 2;
    private const int LongestNews = 16;

    /// <summary>'Mejor no lo reporto' drops all that it names.</summary>
    private const string Cancel = "cancel";

    private const string No = "no";

    /// <summary>'No it's gone now', 'they already fixed it', of the report in hand; where the thing was reported as gone it is no news.</summary>
    private bool SaysItIsOver(Utterance said, DialogueView view) =>
        view is { ActiveSkill: SkillNames.FileRequest, IsForStaff: false }
        && IsOver(said) && !forms.IsQuestion(said)
        && !view.Memory.Recent.Any(turn => said.Part(turn.Resident) is var told && MatterWords.TellsOfLoss.Fits(told) && !IsOver(told));

    /// <summary>'They already fixed it', 'it's gone, never mind', 'I see the truck now, forget it'; null where nothing is called off.</summary>
    public Command.CancelSkill? CallsOff(Utterance said, DialogueView view) =>
        DropsAfter(said, view) is { } why ? new(Unsure: !IsOver(why))
        : view is { ActiveSkill: SkillNames.FileRequest, IsForStaff: false } && Drops(said) ? new()
        : SaysItIsOver(said, view) && !answers.Asked(said, view).OfType<Command.SetSlot>().Any(set => !set.Readings.IsEmpty) ? new(Unsure: true)
        : null;

    /// <summary>What is said before a 'never mind' that ends the message; null where none does, or it may go for the question alone.</summary>
    private Utterance? DropsAfter(Utterance said, DialogueView view) =>
        view is { ActiveSkill: SkillNames.FileRequest or SkillNames.PayBill, IsForStaff: false } && said.Tokens.Count <= LongestNews && controls.Whole(said.Tokens) is null
        && controls.BeforeLastDrop(said) is { } before && !forms.IsQuestion(before) && !MatterWords.HasNoAnswer.Fits(before)
        && (view.Asked is not { Kind: SlotKind.FreeText } || IsOver(before))
            ? before
            : null;

    /// <summary>'Never mind, it's gone', not 'it's gone'.</summary>
    private bool Drops(Utterance said) => controls.EndOfDrop(said) is { } end && IsOver(said.Part(said.Text[said.Tokens[end].Start..]));

    /// <summary>Said once, or twice: 'it's gone now, somebody fixed it'.</summary>
    private static bool IsOver(Utterance said) => IsOverInAClause(said)
        || (said.Tokens.Count <= LongestNews && said.Tokens.Skip(1).Any(second => IsOverInAClause(said.Part(said.Text[second.Start..])) && IsOverInAClause(said.Part(said.Text[..second.Start]))));

    private static bool IsOverInAClause(Utterance said) => MatterWords.SaysItIsOver.Fits(said.Part(MatterWords.OpensNews.WithoutLeading(said)));

    /// <summary>Null where nothing is dropped or put first, or nothing else is wanted.</summary>
    public async Task<ImmutableArray<Command>?> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (await waiting.ReadAsync(said, view, cancellationToken) is { } ordered)
        {
            return ordered;
        }

        if (SaysItIsOver(said, view) || controls.EndOfDrop(said) is not { } end || said.Tokens.Count - end < FewestWords || (said.Tokens[end - 1].Text == No && controls.Whole(said.Tokens) == Cancel))
        {
            return null;
        }

        var rest = said.Part(said.Text[said.Tokens[end].Start..]);
        if (GoesOn(rest, view))
        {
            return null;
        }

        if (BillReplies.AfterDrop(rest, view, forms) is { } contest)
        {
            return contest;
        }

        var wanted = controls.Whole(rest.Tokens) is { } control
            ? [ControlCommands.Of(control, rest, view)]
            : await matters.ReadAsync(rest, Dropped(view), cancellationToken);
        var leaves = view.IsForStaff || controls.LeavesLine(said.Part(said.Text[..said.Tokens[end].Start]).Tokens, view);
        if (leaves && view.ActiveSkill is not null && wanted is [Command.SmallTalk { Kind: SmallTalkKind.Acknowledge }])
        {
            return [new Command.CancelSkill(GoesOn: true) { Line = true }];
        }

        if (!wanted.Any(command => command is Command.StartSkill or Command.HandOff or Command.StartOver || (command is Command.AskKnowledge && (view.ActiveSkill is null || leaves || forms.IsQuestion(rest)))))
        {
            return view.ActiveSkill is not null && !leaves && wanted.All(command => command is Command.CannotHandle or Command.AskKnowledge) ? [new Command.CancelSkill()] : null;
        }

        if (view.ActiveSkill is not null && !leaves && IsOnlyWhy(rest, wanted, view))
        {
            return [new Command.CancelSkill()];
        }

        var drops = view.ActiveSkill is not null || SkillNames.IsOfPayment(view.JustDone) || view.Mode == ControlMode.WaitingForAgent;
        return !drops || wanted.Any(command => command is Command.StartOver) ? wanted
            : [new Command.CancelSkill(GoesOn: true) { Line = leaves }, .. wanted.Select(command => command is Command.StartSkill start ? start with { Another = !leaves } : command)];
    }

    /// <summary>'Never mind that, it's bigger than a tire' answers what was asked.</summary>
    private bool GoesOn(Utterance rest, DialogueView view) =>
        view.Asked is { Kind: not SlotKind.FreeText } asked && answers.Answers(rest, asked, view);

    /// <summary>'Never mind, he moved it' says why; it names nothing else to report.</summary>
    private bool IsOnlyWhy(Utterance rest, ImmutableArray<Command> wanted, DialogueView view) =>
        wanted.Any(command => command is Command.StartSkill)
        && (MatterWords.IsOverNow.Fits(rest) || IsOver(rest)
            || (wanted.Any(command => command is Command.StartSkill { Skill: SkillNames.FileRequest })
                && !MatterSplitter.HasAddress(rest) && !opening.HoldsSpot(rest) && !forms.IsRequest(rest) && (opening.SureService(rest) is not { } service || service == view.Filled.Value(SkillOpening.Service))));

    /// <summary>The conversation as it is once the matter in hand is gone.</summary>
    public static DialogueView Dropped(DialogueView view) => view with
    {
        Mode = ControlMode.Bot,
        ActiveSkill = null,
        Asked = null,
        Slots = [],
        Filled = SlotValues.Empty,
        ExpectsYesNo = false,
        AsksConsent = false,
        Offered = [],
        OfferedSkill = null,
    };
}

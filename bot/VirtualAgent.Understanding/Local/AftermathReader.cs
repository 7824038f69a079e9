using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads what a resident says of an emergency that they were just warned of: they got away, whom to call, it is over.</summary>
internal sealed class AftermathReader
{
    private const int Longest = 12;

    /// <summary>Of so few words, one that names no place and no thing begins no report.</summary>
    private const int FewWords = 6;

    private const int LongestFollowUp = 9;

    private readonly Forms _forms;
    private readonly SkillOpening _opening;
    private readonly Wording _followsUp;
    private readonly Wording _theyLeft;
    private readonly Wording _stillThere;
    private readonly Wording _gotAway;
    private readonly Wording _asksNumber;
    private readonly Wording _asksWhatToDo;
    private readonly Wording _isInside;
    private readonly Wording _asksIfSafe;
    private readonly Wording _asksAboutIt;
    private readonly Wording _passed;
    private readonly Wording _surelyOver;
    private readonly Wording _ofSomebody;

    public AftermathReader(Forms forms, SkillOpening opening)
    {
        var lexicon = Lexicon.Read<Dictionary<string, WordingEntry>>("aftermath");
        (_forms, _opening) = (forms, opening);
        (_followsUp, _theyLeft) = (new(lexicon["follows-up"]), new(lexicon["they-left"]));
        (_stillThere, _gotAway) = (new(lexicon["still-there"]), new(lexicon["got-away"]));
        (_asksNumber, _asksWhatToDo) = (new(lexicon["asks-number"]), new(lexicon["asks-what-to-do"]));
        (_asksIfSafe, _asksAboutIt) = (new(lexicon["asks-if-safe"]), new(lexicon["asks-about-it"]));
        _isInside = new(lexicon["is-inside"]);
        (_passed, _surelyOver) = (new(lexicon["passed"]), new(lexicon["surely-over"]));
        _ofSomebody = new(lexicon["of-somebody"]);
    }

    /// <summary>'The fire is out', 'nobody is hurt': it names a danger, and says nothing but that there is none.</summary>
    public bool IsSurelyOver(Utterance said, DialogueView view) => Past(view) is not null && _surelyOver.Fits(said);

    /// <summary>Null where it is about something else. A crisis is heard by <see cref="CrisisReader"/>.</summary>
    public Command? Read(Utterance said, DialogueView view)
    {
        if (Past(view) is not { } past || said.Tokens.Count is 0 or > Longest)
        {
            return null;
        }

        var passed = _passed.Fits(said);
        return _asksWhatToDo.Fits(said) || _isInside.Fits(said) ? new Command.Emergency(past.Kind)
            : _asksNumber.Fits(said) ? new Command.AskEmergencyNumber()
            : _asksIfSafe.Fits(said) ? new Command.AskIfSafe()
            : past.Kind == EmergencyKind.Danger && _theyLeft.Fits(said) ? new Command.GotToSafety()
            : !passed && (!_gotAway.Fits(said) || _opening.IsOnlyPlace(said)) ? null
            : _stillThere.Fits(said) ? new Command.Emergency(past.Kind)
            : _forms.IsRequest(said) || ThenElse(said, view) is not null ? null
            : passed ? new Command.EmergencyPassed()
            : new Command.GotToSafety();
    }

    /// <summary>What is told after 'they came and fixed it.', where something is; null where the message says no more than that.</summary>
    public string? ThenElse(Utterance said, DialogueView view) =>
        Past(view) is not null && _forms.Parts(said) is [var first, _, ..] && said.Part(first) is var head && _passed.Fits(head) && !_stillThere.Fits(head)
        && said.Text[(said.Text.IndexOf(first, StringComparison.Ordinal) + first.Length)..].Trim(' ', '.', '!', ',', ';') is var rest && SpeaksOfElse(said.Part(rest))
            ? rest
            : null;

    /// <summary>
    /// While a danger is spoken of, 'she is 80', '41 elm street' and 'send somebody' go on about it: only a question, a request
    /// or a matter of the city's is something else. Null where it is.
    /// </summary>
    public Command? GoesOn(Utterance said, ImmutableArray<Command> understood, DialogueView view) =>
        Past(view) is null || _forms.IsQuestion(said) ? null
        : TellsWhere(said, understood) ? new Command.AskEmergencyNumber { ToldWhere = true }
        : understood.Any(c => c switch
        {
            Command.CannotHandle { Reason: CannotHandleReason.NotUnderstood or CannotHandleReason.OutOfScope } => view.Asked is null || _ofSomebody.Fits(said),
            Command.StartSkill { Skill: SkillNames.FileRequest } => NamesNoMatter(said, understood) || TellsOfNothingElse(said),
            Command.StartSkill or Command.AskKnowledge => _ofSomebody.Fits(said) && TellsOfNothingElse(said),
            _ => false,
        }) ? new Command.AskEmergencyNumber()
        : null;

    /// <summary>'Where do I report it' asks about the danger that was told, and about nothing that was spoken of since.</summary>
    public bool AsksAboutIt(Utterance said, DialogueView view) =>
        view is { ActiveSkill: null, IsAfterAnswer: false, JustDone: null, InCrisis: false, AfterCrisis: false } && _asksAboutIt.Fits(said);

    /// <summary>'And if she's spayed?' goes on about what was just answered or filed.</summary>
    public bool FollowsUp(Utterance said, DialogueView view) =>
        view.Emergency is null && said.Tokens.Count <= LongestFollowUp && (view.JustDone is not null || view.Memory.LastPassageId is not null) && _followsUp.Fits(said);

    /// <summary>A place, and beside it nothing that is the matter there, where no form has asked for one.</summary>
    private bool TellsWhere(Utterance said, ImmutableArray<Command> understood) =>
        (understood.Any(c => c is Command.StartSkill) || !understood.Any(c => c is Command.SetSlot))
        && _opening.WithoutPlace(said) is var beside && beside.Text.Length < said.Text.Length
        && beside.Tokens.Count <= FewWords && !IsOfTheCity(beside);

    /// <summary>What fits no service.</summary>
    private bool NamesNoMatter(Utterance said, ImmutableArray<Command> understood) =>
        !_forms.IsRequest(said) && !MatterWords.TakesUp.Fits(said) && !understood.Any(c => c is Command.SetSlot { Slot: SkillOpening.Service });

    private bool TellsOfNothingElse(Utterance said) => said.Tokens.Count <= FewWords && !SpeaksOfElse(said);

    private bool SpeaksOfElse(Utterance said) =>
        MatterSplitter.HasAddress(said) || _opening.HoldsSpot(said) || IsOfTheCity(said);

    private bool IsOfTheCity(Utterance said) => _opening.SureService(said) is not null || _forms.IsRequest(said) || MatterWords.TakesUp.Fits(said);

    private static PastEmergency? Past(DialogueView view) => view.Emergency is { Left: false, Kind: not EmergencyKind.Crisis } past ? past : null;
}

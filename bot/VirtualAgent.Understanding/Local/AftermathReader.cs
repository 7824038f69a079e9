using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads what a resident says of an emergency that they were just warned of: they got away, whom to call, it is over.</summary>
internal sealed class AftermathReader
{
    private const int Longest = 12;

    private readonly Forms _forms;
    private readonly Wording _stillThere;
    private readonly Wording _gotAway;
    private readonly Wording _asksNumber;
    private readonly Wording _asksWhatToDo;
    private readonly Wording _passed;
    private readonly Wording _surelyOver;

    public AftermathReader(Forms forms)
    {
        var lexicon = Lexicon.Read<Dictionary<string, WordingEntry>>("aftermath");
        _forms = forms;
        (_stillThere, _gotAway) = (new(lexicon["still-there"]), new(lexicon["got-away"]));
        (_asksNumber, _asksWhatToDo) = (new(lexicon["asks-number"]), new(lexicon["asks-what-to-do"]));
        (_passed, _surelyOver) = (new(lexicon["passed"]), new(lexicon["surely-over"]));
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
        return _asksWhatToDo.Fits(said) ? new Command.Emergency(past.Kind)
            : _asksNumber.Fits(said) ? new Command.AskEmergencyNumber()
            : !passed && !_gotAway.Fits(said) ? null
            : _stillThere.Fits(said) ? new Command.Emergency(past.Kind)
            : _forms.IsRequest(said) ? null
            : passed ? new Command.EmergencyPassed()
            : new Command.GotToSafety();
    }

    private static PastEmergency? Past(DialogueView view) => view.Emergency is { Left: false, Kind: not EmergencyKind.Crisis } past ? past : null;
}

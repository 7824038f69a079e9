using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Words;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads what a resident says after speaking of wanting to die: only what clearly begins something else is taken for that.</summary>
internal sealed class CrisisReader
{
    private const int FewWords = 6;
    private const float Sure = 0.6f;
    private const float SureOfService = 0.5f;
    private const float SureOfQuestion = 0.85f;
    private const float KnownWords = 0.5f;

    private readonly ControlPhrases _controls;
    private readonly Forms _forms;
    private readonly MatterReader _matters;
    private readonly SkillOpening _opening;
    private readonly PhrasePattern[] _denies;
    private readonly PhrasePattern[] _passed;
    private readonly PhrasePattern[] _despair;

    public CrisisReader(ControlPhrases controls, Forms forms, MatterReader matters, SkillOpening opening)
    {
        var lexicon = Lexicon.Read<CrisisLexicon>("crisis");
        (_controls, _forms, _matters, _opening) = (controls, forms, matters, opening);
        _denies = [.. lexicon.Denies.Select(PhrasePattern.Parse)];
        _passed = [.. lexicon.Passed.Select(PhrasePattern.Parse)];
        _despair = [.. lexicon.Despair.Select(PhrasePattern.Parse)];
    }

    /// <summary>What comes after 'I'm not going to hurt myself.', empty where nothing does; null where that is not said, or despair is spoken of beside it.</summary>
    public string? AfterDenial(Utterance said, DialogueView view)
    {
        var parts = view.InCrisis || view.AfterCrisis ? _forms.Parts(said) : [];
        var denial = parts.FirstOrDefault(part => PhrasePattern.AnyIn(_denies, said.Part(part).Tokens));
        return denial is null || parts.Any(part => part != denial && said.Part(part) is { Tokens.Count: > 1 } beside && Despairs(beside)) ? null
            : said.Text[(said.Text.IndexOf(denial, StringComparison.Ordinal) + denial.Length)..].Trim(' ', '.', '!', ',', ';');
    }

    /// <summary>'No quiero seguir', where a form is being filled and nothing else was ever said of it: the form is what they are done with.</summary>
    public bool IsDoneWithTheForm(Utterance said, DialogueView view) =>
        view is { ActiveSkill: not null, Emergency: null } && _controls.Whole(said.Tokens) == "cancel";

    /// <summary>Whether the resident is still to be heard, or says that it is over; null where something else has clearly begun.</summary>
    public async Task<Command?> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (view.AfterCrisis)
        {
            return IsDespairAlone(said, view) ? new Command.StayInCrisis() : null;
        }

        if (PhrasePattern.AnyIn(_passed, said.Tokens))
        {
            return new Command.EmergencyPassed();
        }

        return IsForTheTalk(_controls.Whole(said.Tokens)) || await BeginsElseAsync(said, view, cancellationToken)
            ? null
            : new Command.StayInCrisis();
    }

    /// <summary>A person, another language, once more: these are taken at any time.</summary>
    private static bool IsForTheTalk(string? control) =>
        control is "hand-off" or "spanish" or "english" or "repeat" or "slower" or "cancel" or "start-over";

    private bool Despairs(Utterance said) => PhrasePattern.AnyIn(_despair, said.Tokens);

    /// <summary>A few words of despair, where nobody asked for words and nothing else is asked or wanted.</summary>
    private bool IsDespairAlone(Utterance said, DialogueView view) =>
        said.Tokens.Count is > 1 and <= FewWords && view.Asked is not { Kind: SlotKind.FreeText or SlotKind.PersonName }
        && Despairs(said) && !MatterSplitter.HasAddress(said) && !_forms.IsQuestion(said) && !_forms.IsRequest(said)
        && _controls.Whole(said.Tokens) is null or "complaint";

    private async Task<bool> BeginsElseAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (MatterSplitter.HasAddress(said) || _opening.TakerOfNumber(said) is not null)
        {
            return true;
        }

        if (Despairs(said))
        {
            return false;
        }

        return await _matters.ReadAsync(said, view, cancellationToken) switch
        {
            Matter.Skill skill => skill.Confidence >= Sure && skill.Guess.Known >= KnownWords && said.Tokens.Count > 1
                && (skill.Guess.Service >= SureOfService || _forms.IsRequest(said)),
            Matter.Question question => question.Confidence >= SureOfQuestion && _forms.IsQuestion(said),
            _ => false,
        };
    }
}

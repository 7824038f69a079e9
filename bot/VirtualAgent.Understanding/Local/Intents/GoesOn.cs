using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Tells what goes on about the answer, or the matter, in hand from a report that begins: 'y pa los gatos', 'I already checked, no leak'.</summary>
internal static class GoesOn
{
    private const float SurelyAReport = 0.85f;
    private const float HardlyAReport = 0.5f;
    private const int ShortestTelling = 4;
    private const int FewWords = 8;
    private const int Fragment = 4;

    /// <summary>Of words that want nothing done: they speak of what was asked or answered, or hardly of any problem.</summary>
    public static bool FromTheAnswer(Utterance part, IntentGuess guess, DialogueView view) =>
        view is { IsAfterAnswer: true, ActiveSkill: null, Memory.Recent: [.., var last] }
        && guess.Service < SurelyAReport
        && (guess.Service < HardlyAReport
            || (!SubjectReader.IsLocated(part) && (MatterWords.FollowsAnAnswer.Fits(part) || SpeaksOf(last.Resident, part) || SpeaksOf(last.Agent, part))));

    /// <summary>'I'm 70', 'we rent', right after an answer, may change it.</summary>
    public static bool TellsOfThemselves(Utterance part, DialogueView view) =>
        IsShortAfterAnswer(part, view) && (MatterWords.TellsOfPeople.Fits(part) || MatterWords.TellsOfThemselves.Fits(part));

    /// <summary>'For 2 cars' right after an answer, at no place.</summary>
    public static bool IsFragment(Utterance part, DialogueView view) =>
        IsShortAfterAnswer(part, view) && part.Tokens.Count <= Fragment && !SubjectReader.IsLocated(part);

    /// <summary>'I use a wheelchair', 'and the cats': in the words of a report, and at no place.</summary>
    public static bool LeansOnTheAnswer(Utterance part, IntentGuess guess, DialogueView view) =>
        IsShortAfterAnswer(part, view) && !SubjectReader.IsLocated(part)
        && part.Tokens[0].Text switch
        {
            "and" or "y" or "what" or "but" or "pero" => true,
            "my" or "our" or "mi" or "mis" => guess.Service < SurelyAReport && TellsOfThemselves(part, view),
            _ => TellsOfThemselves(part, view),
        };

    /// <summary>A short question right after an answer goes on about it, whatever its own words are about.</summary>
    public static bool AsksOn(Utterance part, Forms forms, DialogueView view) =>
        IsShortAfterAnswer(part, view) && forms.IsQuestion(part);

    /// <summary>'I already checked the toilets, no leak' where a bill's number is asked for begins no report.</summary>
    public static bool FromAnotherMatter(Utterance part, IntentGuess guess, DialogueView view) =>
        view.ActiveSkill is not null and not SkillNames.FileRequest && guess.Service < HardlyAReport && !SubjectReader.IsLocated(part);

    private static bool IsShortAfterAnswer(Utterance part, DialogueView view) =>
        view is { IsAfterAnswer: true, ActiveSkill: null } && part.Tokens.Count <= FewWords;

    private static bool SpeaksOf(string before, Utterance part) =>
        Telling(Tokens.Of(before)).ToHashSet() is var said && Telling(part.Tokens).Any(said.Contains);

    private static IEnumerable<string> Telling(IEnumerable<Token> tokens) =>
        tokens.Where(token => token.Text.Length >= ShortestTelling).Select(token => Stem.Of(token.Text).ToString());
}

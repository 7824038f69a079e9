using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;

namespace VirtualAgent.Understanding.Local;

/// <summary>
/// Hears a question of its own while a form asks for something: 'when is the dump open' is no answer and puts nothing right,
/// though it names a place, where the documents hold something on it.
/// </summary>
internal sealed class QuestionBetween(DocumentEvidence documents, AnswerReader answers, ControlPhrases controls)
{
    /// <summary>Null where it may be meant for the form.</summary>
    public async Task<Command?> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        view is { ActiveSkill: SkillNames.FileRequest, AsksConsent: false, Asked: { DependsOn.IsEmpty: false, Name: not (SkillOpening.Description or SkillOpening.Message) } asked }
        && IsAsked(said) && !answers.Announces(said) && controls.Whole(said.Tokens) is null && controls.Within(said.Tokens) is null
        && await documents.AnswerAsync(said, orComeClose: asked.Kind == SlotKind.FreeText, view, cancellationToken)
            ? new Command.AskKnowledge(said.Text)
            : null;

    /// <summary>'Can you put 12 Oak' is said to the form.</summary>
    private static bool IsAsked(Utterance said) =>
        (Forms.BeginsAsQuestion(said) || MatterWords.AsksIfPlaceOpen.Fits(said)) && !AskingWords.AsksTheAgent.Fits(said)
        && !MatterWords.AsksWhoPays.Fits(said) && !MatterWords.OwnNumber.Fits(said) && !MatterWords.ChecksLater.Fits(said) && !MatterSplitter.HasAddress(said);
}

using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local;

/// <summary>Who is hurt by somebody at home hears, beside the number to call now, of the help that the city's documents name.</summary>
internal sealed class HelpAtHome(DocumentEvidence documents, Forms forms)
{
    /// <summary>The question that the documents answer so; null where it is not about that, or they name none.</summary>
    public async Task<string?> QuestionAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        MatterWords.HurtAtHome.Fits(said) && forms.Searched("hurt-at-home", said) is var question
        && await documents.AnswerAsync(said.Part(question), orComeClose: false, view, cancellationToken)
            ? question
            : null;
}

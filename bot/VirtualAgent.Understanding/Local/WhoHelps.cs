using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local;

/// <summary>Who is hurt by somebody at home, sees somebody out in the cold, or despairs over what they cannot pay, hears beside the number to call now of the help that the city's documents name.</summary>
internal sealed class WhoHelps(DocumentEvidence documents, Forms forms)
{
    /// <summary>The question that the documents answer so; null where it is not about that, or they name none.</summary>
    public async Task<string?> QuestionAsync(EmergencyKind kind, Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        About(kind, said) is { } about && forms.Searched(about, said) is var question
        && await documents.AnswerAsync(said.Part(question), orComeClose: false, view, cancellationToken)
            ? question
            : null;

    private static string? About(EmergencyKind kind, Utterance said) => kind switch
    {
        EmergencyKind.Danger when MatterWords.HurtAtHome.Fits(said) => "hurt-at-home",
        EmergencyKind.Danger when AdviceWords.OutInTheCold.Fits(said) => "shelter",
        EmergencyKind.Crisis when MatterWords.CutOff.Fits(said) || MatterWords.CannotPay.Fits(said) => "cut-off",
        _ => null,
    };
}

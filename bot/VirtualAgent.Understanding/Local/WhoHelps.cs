using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local;

/// <summary>Who is hurt by somebody at home, sees somebody out in the cold, or despairs over what they cannot pay, hears beside the number to call now of the help that the city's documents name.</summary>
internal sealed class WhoHelps(DocumentEvidence documents, Forms forms)
{
    /// <summary>The question that the documents answer so; null where it is not about that, or they name none.</summary>
    public async Task<string?> QuestionAsync(EmergencyKind kind, Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        About(kind, said, view) is { } about && forms.Searched(about, said) is var question
        && await documents.AnswerAsync(said.Part(question), orComeClose: false, view, cancellationToken)
            ? question
            : null;

    /// <summary>The same question, put to what is said after the warning; null where nothing is asked that it answers.</summary>
    public async Task<Command> BesideAsync(Command after, Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        after switch
        {
            Command.Emergency again => again with { Help = await QuestionAsync(again.Kind, said, view, cancellationToken) },
            Command.AskEmergencyNumber number when view.Emergency is { } past => number with { Help = await QuestionAsync(past.Kind, said, view, cancellationToken) },
            _ => after,
        };

    private static string? About(EmergencyKind kind, Utterance said, DialogueView view) => kind switch
    {
        EmergencyKind.Danger when AdviceWords.CannotTalk.Fits(said) => "cannot-talk",
        EmergencyKind.Danger when IsHurtAtHome(said, view) => "hurt-at-home",
        EmergencyKind.Danger when AdviceWords.OutInTheCold.Fits(said) => "shelter",
        EmergencyKind.Crisis when MatterWords.CutOff.Fits(said) || MatterWords.CannotPay.Fits(said) => "cut-off",
        _ => null,
    };

    /// <summary>Said now, or by what the warning was for.</summary>
    private static bool IsHurtAtHome(Utterance said, DialogueView view) =>
        MatterWords.HurtAtHome.Fits(said)
        || (view.Emergency is not null && view.Memory.Recent.Any(turn => MatterWords.HurtAtHome.Fits(said.Part(turn.Resident))));
}

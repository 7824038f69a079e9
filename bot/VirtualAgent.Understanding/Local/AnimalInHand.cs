using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local;

/// <summary>'It is hurt', said of the animal that a report is about, calls for nobody's ambulance: whom to call for an animal is told where the city's documents name somebody.</summary>
internal sealed class AnimalInHand(DocumentEvidence documents, Forms forms)
{
    public static bool IsHurt(Utterance said, DialogueView view) =>
        view.ActiveSkill == SkillNames.FileRequest && AdviceWords.SaysItIsHurt.Fits(said) && Told(said, view).Any(AdviceWords.NamesAnAnimal.Fits);

    /// <summary>What the report takes from it, and who helps.</summary>
    public async Task<ImmutableArray<Command>> WithHelpAsync(ImmutableArray<Command> understood, Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        forms.Searched("hurt-animal", said) is var question && await documents.AnswerAsync(said.Part(question), orComeClose: false, view, cancellationToken)
            ? [.. understood.Where(command => command is Command.ChangeLanguage or Command.SetSlot), new Command.AskKnowledge(question)]
            : understood;

    /// <summary>The kind of report, and the message that began it.</summary>
    private static IEnumerable<Utterance> Told(Utterance said, DialogueView view) =>
        new[] { SkillOpening.Service, SkillOpening.Description }
            .Select(slot => view.Filled[slot]?.Display.In(view.Locale))
            .OfType<string>()
            .Select(said.Part);
}

using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>
/// Decides what one matter of a message is: a skill, a question for the documents, either of two, or nothing the city does.
/// What the sentence looks like, what it is about and what the documents hold on it all take part.
/// </summary>
internal sealed class MatterReader(
    SubjectReader subjects, Forms forms, SkillOpening opening, SettledMatters settled, DocumentEvidence documents, DepartmentTopics topics)
{
    private const float Sure = 0.42f;
    private const float SureOfAQuestion = 0.55f;
    private const float Lead = 0.08f;
    private const float Possible = 0.25f;
    private const float FormCounts = 0.35f;
    private const float RequestCounts = 0.2f;
    private const float EvidenceCounts = 0.4f;
    private const float Recognised = 0.04f;
    private const float StrongEvidence = 0.55f;
    private const float SomeEvidence = 0.4f;
    private const int FewWords = 2;
    private const int ShortWord = 3;

    /// <summary>What a part is about; what the agent can do nothing about is still a question where a department would know.</summary>
    public async Task<Matter> ReadAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        var matter = await DecideAsync(part, view, cancellationToken);
        return matter is Matter.Nothing && view.ActiveSkill is null && topics.Name(part, view) ? new Matter.Question(part.Text, 0f) : matter;
    }

    private async Task<Matter> DecideAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        var guess = subjects.Guess(part);
        if (settled.Read(part, guess, view) is { } matter)
        {
            return matter;
        }

        if (view.ActiveSkill == SkillNames.FileRequest && MatterWords.AsksHowLong.Fits(part) && DocumentEvidence.Topic(view) is { } reported)
        {
            return new Matter.Question(forms.Searched("how-long", part, reported), 1f);
        }

        if (guess.Known < Recognised || (view.ActiveSkill is not null && part.Tokens.Count <= FewWords && part.Tokens.All(t => t.Text.Length <= ShortWord)))
        {
            return new Matter.Nothing(CannotHandleReason.NotUnderstood);
        }

        if (subjects.IsStrayStatus(guess, part, view))
        {
            return view.ActiveSkill == SkillNames.FileRequest ? new Matter.Either(view.ActiveSkill, guess) : new Matter.Nothing(CannotHandleReason.NotUnderstood);
        }

        var asks = forms.IsQuestion(part);
        var requests = forms.IsRequest(part) || SubjectReader.IsLocated(part) || MatterWords.OrdersToPay.Fits(part);
        var evidence = await documents.OnAsync(part, view, cancellationToken);

        var skill = (guess.Best?.Share ?? 0) * SkillWeight(part, asks, requests) + (requests ? RequestCounts : 0f);
        var question = guess.Question + (asks && !requests ? FormCounts : 0f) + (EvidenceCounts * ((evidence ?? 0.5f) - 0.5f));
        var outOfScope = guess.OutOfScope + ((1f - guess.Known) * 0.15f);

        var documented = evidence >= StrongEvidence && (asks || view.ActiveSkill is null);
        if (!documented && outOfScope >= (asks ? SureOfAQuestion : Sure) && outOfScope > skill && outOfScope > question - (asks ? FormCounts : 0f))
        {
            return new Matter.Nothing(CannotHandleReason.OutOfScope);
        }

        if (guess.Best is { } best && skill >= Sure && skill >= question + Lead)
        {
            var doable = new Matter.Skill(best.Skill, guess, skill);
            return MatterWords.AsksHowToPay.Fits(part) && opening.TakerOfNumber(part) is null && evidence >= SomeEvidence
                ? new Matter.Question(part.Text, skill, doable)
                : doable;
        }

        if (question >= Sure && question >= skill + Lead)
        {
            return new Matter.Question(await documents.InContextAsync(part, evidence ?? 0f, view, cancellationToken), question);
        }

        if (guess.Best is { } near && !asks && skill >= Possible && (question >= Possible || skill > outOfScope))
        {
            return new Matter.Either(near.Skill, guess);
        }

        return documented || (asks && guess.Known > 0.2f)
            ? new Matter.Question(part.Text, question)
            : new Matter.Nothing(outOfScope > Possible ? CannotHandleReason.OutOfScope : CannotHandleReason.NotUnderstood);
    }

    /// <summary>'Does it cost anything to have a couch taken' is about a skill's matter and still a question.</summary>
    private static float SkillWeight(Utterance part, bool asks, bool requests) =>
        !asks || requests ? 1f : Forms.OpensAsQuestion(part) ? 0.45f : 0.6f;
}

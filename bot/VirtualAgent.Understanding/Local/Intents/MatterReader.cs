using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Slots;

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
    private const float PossibleQuestion = 0.2f;
    private const float Recognised = 0.04f;
    private const float SomeEvidence = 0.4f;

    /// <summary>What the documents must hold of a matter that the words themselves refuse.</summary>
    private const float FullEvidence = 0.8f;
    private const int FewWords = 2;
    private const int TurnsBefore = 2;
    private const int ShortWord = 3;

    private static readonly ImmutableArray<string> WaterTroubles = ["no-water", "brown-water", "leaking-water", "high-bill"];

    /// <summary>What a part is about; what the agent can do nothing about is still a question where a department would know.</summary>
    public async Task<Matter> ReadAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        if (view.ActiveSkill is null && !view.Memory.Facts.Has("tracking") && MatterWords.TakesUp.Find(part) is (_, var named) && named < part.Text.TrimEnd().Length)
        {
            return await ReadAsync(part.Part(part.Text[named..].Trim()), view, cancellationToken);
        }

        if (Instead.WithoutDenied(part.Text) is { Length: > 0 } told && told.Length < part.Text.Length)
        {
            return await ReadAsync(part.Part(told), view, cancellationToken);
        }

        if (view.ActiveSkill is null && AdviceWords.WrongWithWater.Fits(part) && await SidesAsync(part, view, cancellationToken) is { Length: > 1 } sides)
        {
            return new Matter.Vague(sides);
        }

        var guess = subjects.Guess(part);
        var matter = settled.Read(part, guess, view) switch
        {
            null when view.ActiveSkill == SkillNames.FileRequest && MatterWords.AsksHowLong.Fits(part) && DocumentEvidence.Topic(view) is { } reported =>
                new Matter.Question(forms.Searched("how-long", part, reported), 1f),
            null when SaysNothingYet(part, view) => new Matter.Nothing(CannotHandleReason.NotUnderstood),
            null => await UnlessAnsweredAsync(null, part, guess, view, cancellationToken),
            Matter.Nothing { Reason: CannotHandleReason.OutOfScope } refused => await UnlessAnsweredAsync(refused, part, guess, view, cancellationToken),
            Matter.Place place => BeforeThePlace(view) ?? AskedBefore(view) ?? place,
            var known => known,
        };
        if (matter is Matter.Nothing { Reason: CannotHandleReason.NotUnderstood } && view.ActiveSkill is null && Forms.EndsInAQuestion(part))
        {
            return await ReadAsync(Forms.TheQuestion(part), view, cancellationToken);
        }

        return matter is Matter.Nothing && view.ActiveSkill is null && (topics.Name(part, view) || GoesOn.AsksOn(part, forms, view)) ? new Matter.Question(part.Text, 0f) : matter;
    }

    /// <summary>What may be wrong with the water, as far as the city takes reports of it or its documents answer it.</summary>
    private async Task<ImmutableArray<Matter.Side>> SidesAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        var sides = ImmutableArray.CreateBuilder<Matter.Side>();
        foreach (var about in WaterTroubles)
        {
            var said = part.Part(forms.Searched(about, part));
            switch (await ReadAsync(said, view, cancellationToken))
            {
                case Matter.Skill skill when opening.SureService(said) is not null:
                    sides.Add(new(about, said, skill));
                    break;
                case Matter.Question question when await documents.AnswerAsync(said.Part(question.Text), orComeClose: false, view, cancellationToken):
                    sides.Add(new(about, said, question));
                    break;
            }
        }

        return sides.ToImmutable();
    }

    /// <summary>'512 Birch Street' after 'when do they pick up on Birch Street', which could not be answered: what was wanted there; null where nothing was.</summary>
    private Matter? BeforeThePlace(DialogueView view) =>
        view.Memory.Recent is [.., { Resident: { Length: > 0 } before }]
        && subjects.Guess(Utterance.Of(before, view.Locale)) is { Best: { } wanted } guess && wanted.Share >= (view.IsAfterAnswer && wanted.Skill != SkillNames.FileRequest ? Possible : Sure)
        && opening.TakersOfPlace(view).Contains(wanted.Skill)
            ? new Matter.Skill(wanted.Skill, guess, wanted.Share)
            : null;

    /// <summary>'On Court Street' after 'somebody broke into my car', and after 'last night' in between: the same is asked still; null where nothing was that a phrase settles.</summary>
    private Matter? AskedBefore(DialogueView view) => view.Memory.Recent.Reverse().Take(TurnsBefore)
        .Where(turn => turn.Resident.Length > 0)
        .Select(turn => Utterance.Of(turn.Resident, view.Locale))
        .Select(before => settled.Read(before, subjects.Guess(before), view))
        .OfType<Matter.Question>()
        .FirstOrDefault(asked => asked.IsSettled);

    private static bool SaysNothingYet(Utterance part, DialogueView view) =>
        MatterWords.AnnouncesMore.IsAllOf(part) || (view.ActiveSkill is not null && part.Tokens.Count <= FewWords && part.Tokens.All(t => t.Text.Length <= ShortWord));

    /// <summary>What the words tell, unless they would refuse it and the documents answer it: in the middle of a form only where it is asked.</summary>
    private async Task<Matter> UnlessAnsweredAsync(Matter? told, Utterance part, IntentGuess guess, DialogueView view, CancellationToken cancellationToken)
    {
        var evidence = await documents.OnAsync(part, view, cancellationToken);
        var tells = GoesOn.TellsOfThemselves(part, view);
        var matter = told ?? Known(part, guess, view) ?? await WeighedAsync(part, guess, evidence, view, cancellationToken);
        return (matter is Matter.Nothing or Matter.Either { Name: SkillNames.LeaveMessage } || ((tells || GoesOn.IsFragment(part, view)) && matter is Matter.Either))
            && (view.ActiveSkill is null || forms.IsQuestion(part))
            && (tells || (guess.Known >= Recognised ? evidence >= (told is null ? SomeEvidence : FullEvidence) : evidence >= FullEvidence))
            && await documents.AnswerAsync(part, orComeClose: !tells && matter is not Matter.Nothing { Reason: CannotHandleReason.OutOfScope }, view, cancellationToken)
            ? new Matter.Question(part.Text, Sure)
            : matter;
    }

    /// <summary>What the words tell before anything is weighed; null where the weights have to tell.</summary>
    private Matter? Known(Utterance part, IntentGuess guess, DialogueView view)
    {
        if (guess.Known < Recognised)
        {
            return new Matter.Nothing(CannotHandleReason.NotUnderstood);
        }

        return !subjects.IsStrayStatus(guess, part, view) ? null
            : view.ActiveSkill == SkillNames.FileRequest ? new Matter.Either(view.ActiveSkill, guess)
            : new Matter.Nothing(CannotHandleReason.NotUnderstood);
    }

    private async Task<Matter> WeighedAsync(Utterance part, IntentGuess guess, float? evidence, DialogueView view, CancellationToken cancellationToken)
    {
        var requests = forms.IsRequest(part) || SubjectReader.IsLocated(part) || BillWords.OrdersToPay.Fits(part);
        var weights = MatterWeights.Of(part, guess, forms.IsQuestion(part), requests, evidence);
        var documented = weights.HasEvidence && (weights.Asks || view.ActiveSkill is null);
        if (!documented && weights.IsOutOfScope(weights.Asks ? SureOfAQuestion : Sure))
        {
            return new Matter.Nothing(CannotHandleReason.OutOfScope);
        }

        if (guess.Best is { } best && weights.Skill >= Sure && weights.Skill >= weights.Question + Lead)
        {
            var skill = new Matter.Skill(best.Skill, guess, weights.Skill);
            var (leans, tells) = (GoesOn.LeansOnTheAnswer(part, guess, view), GoesOn.TellsOfThemselves(part, view));
            return best.Skill != SkillNames.FileRequest || forms.IsRequest(part) || MatterWords.WantsToReport.Fits(part) ? Doable(skill, part, evidence)
                : AskingWords.NamesAPrice.Fits(part) && !SubjectReader.IsLocated(part) ? new Matter.Question(part.Text, weights.Skill)
                : view.IsAfterAnswer && (MatterWords.HalfASentence.Fits(part) || MatterWords.GoesOnWithAnAnswer.Fits(part)) ? new Matter.Question(part.Text, weights.Skill)
                : MatterWords.HalfASentence.Fits(part) ? new Matter.Nothing(CannotHandleReason.NotUnderstood)
                : GoesOn.FromTheAnswer(part, guess, view) ? new Matter.Question(part.Text, weights.Skill, guess.Service >= SureOfAQuestion && !tells ? skill : null)
                : leans && tells ? new Matter.Either(best.Skill, guess)
                : leans && await documents.AnswerAsync(part, orComeClose: false, view, cancellationToken) ? new Matter.Question(part.Text, weights.Skill, guess.Service >= SureOfAQuestion ? skill : null)
                : GoesOn.FromAnotherMatter(part, guess, view) ? new Matter.Nothing(CannotHandleReason.NotUnderstood)
                : Doable(skill, part, evidence);
        }

        if (weights.Question >= Sure && weights.Question >= weights.Skill + Lead)
        {
            return new Matter.Question(await documents.InContextAsync(part, view, cancellationToken), weights.Question);
        }

        return guess.Best is { } near && !weights.Asks && weights.Skill >= Possible && (weights.Question >= Possible || weights.Skill > weights.OutOfScope)
            ? new Matter.Either(near.Skill, guess)
            : documented || (weights.Asks && guess.Known > PossibleQuestion) ? new Matter.Question(part.Text, weights.Question)
            : new Matter.Nothing(weights.OutOfScope > Possible ? CannotHandleReason.OutOfScope : CannotHandleReason.NotUnderstood);
    }

    /// <summary>'How do I pay' is answered before it is offered.</summary>
    private Matter Doable(Matter.Skill skill, Utterance part, float? evidence) =>
        MatterWords.AsksHowToPay.Fits(part) && opening.TakerOfNumber(part) is null && evidence >= SomeEvidence
            ? new Matter.Question(part.Text, skill.Confidence, skill)
            : skill;
}

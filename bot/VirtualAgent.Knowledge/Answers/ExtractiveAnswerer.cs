using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>
/// Answers with the city's own sentences: retrieve, check the evidence, choose what answers, cite. The resident's
/// language is searched first, then the others; a question that leans on the conversation is searched with it.
/// </summary>
internal sealed class ExtractiveAnswerer(
    IKnowledgeIndex index,
    KnowledgeOptions options,
    SynonymTable synonyms,
    CityProfile? city = null,
    LearnedModels? models = null) : IKnowledgeAnswerer
{
    private const int Considered = 30;
    private const int ContextTurns = 4;

    /// <summary>A passage in the resident's language that covers this much, where one comes near, is about the matter: another language adds nothing.</summary>
    private const double OnTopic = 0.6;

    /// <summary>A page in another language has to hold so much more evidence.</summary>
    private const int OtherLanguage = 2;

    /// <summary>What a sentence settles needs so much of the evidence.</summary>
    private const double WherePlain = 0.3;

    /// <summary>The page cited last goes before all others with so much evidence, where a question leans on it.</summary>
    private const double WhereLeaning = 0.5;
    private readonly MeaningModel _topics = (models ?? LearnedModels.Shipped).Meanings.Topics;
    private readonly AnswerComposer _composer = new(models ?? LearnedModels.Shipped);
    private readonly CitedAnswer _cited = new(city);
    private readonly MatterAnswers _matters = new(index, new(models ?? LearnedModels.Shipped), options.EvidenceThreshold);
    private readonly DepartmentGuess _departments = new(city);
    private readonly Translations _translations = new(index);

    public async Task<KnowledgeOutcome> AnswerAsync(KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        question = Return.To(question);
        return await AnswerOnceAsync(question, cancellationToken) switch
        {
            KnowledgeOutcome.Ambiguous asked when Readings.Meant(asked.Options, question) is { } meant =>
                await AnswerOnceAsync(question with { Text = meant.Question }, cancellationToken),
            var outcome => outcome,
        };
    }

    private async Task<KnowledgeOutcome> AnswerOnceAsync(KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        var page = await CitedPage.OfAsync(question, attempt => OwnTerms(question, attempt), index, cancellationToken);
        var inHand = MatterInHand.Of(question, page, (attempt, said) => Terms(question, attempt, said)).ToList();
        if (page is not null)
        {
            var terms = Terms(question, page.Attempt with { WithHistory = true }, page.Before);
            if (page.HasWhatIsNamed && (await BesideAsync(page, inHand, cancellationToken) ?? On(page, terms)) is { } said)
            {
                return said;
            }

            if (page.IsAllThereIs)
            {
                return await OnTheMatterAsync(question, inHand, cancellationToken)
                    ?? NotOn(page, page.Options);
            }

            if (page.Leans && _composer.Compose(terms, page.Passages) is { } within && within.Evidence >= WhereLeaning)
            {
                return _cited.Of(question, within, page.Passages);
            }
        }

        if (await OnTheMatterAsync(question, inHand, cancellationToken) is { } onTheMatter)
        {
            return onTheMatter;
        }

        var nearest = ImmutableArray<ScoredPassage>.Empty;
        var closest = new ClosestPassages(options.ClosestThreshold);
        foreach (var attempt in SearchAttempt.Of(question, _topics))
        {
            if (attempt.Language != question.Locale && nearest is [{ Evidence: >= OnTopic }, ..] && !closest.Passages.IsEmpty)
            {
                break;
            }

            var found = await index.SearchAsync(Query(question, attempt), cancellationToken);
            nearest = nearest.IsEmpty ? found : nearest;
            if (Answer(question, attempt, found, page, closest) is { } outcome)
            {
                return outcome is KnowledgeOutcome.Answered answered && await TranslatedAsync(question, answered, found, cancellationToken) is { } translated
                    ? translated
                    : outcome;
            }
        }

        if (page is { IsMeant: true } && closest.Passages.IsEmpty)
        {
            return NotOn(page, [page.Option]);
        }

        return new KnowledgeOutcome.NoEvidence(_departments.For(question.Text, question.Locale, nearest))
        {
            Closest = question.IsReport ? [] : await ClosestAsync(question, closest, cancellationToken),
            IsReport = question.IsReport,
        };
    }

    /// <summary>The answer on what was talked about before, in the resident's language where its page is.</summary>
    private async Task<KnowledgeOutcome?> OnTheMatterAsync(KnowledgeQuestion question, List<MatterInHand> inHand, CancellationToken cancellationToken)
    {
        if (await _matters.FindAsync(inHand, cancellationToken) is not var (composed, pages))
        {
            return null;
        }

        var answered = _cited.Of(question, composed, pages);
        return await TranslatedAsync(question, answered, pages, cancellationToken) ?? answered;
    }

    private KnowledgeOutcome.NoEvidence NotOn(CitedPage page, ImmutableArray<KnowledgeOption> near) =>
        new(city?.FindDepartment(page.Department)?.Id) { Closest = near, OpenOn = page.Question.OpenOn };

    /// <summary>Of a question that could go on about the page cited last: the answer where it surely is about another.</summary>
    private async Task<KnowledgeOutcome?> BesideAsync(CitedPage page, List<MatterInHand> inHand, CancellationToken cancellationToken)
    {
        if (!page.MayYield)
        {
            return null;
        }

        var found = await index.SearchAsync(Query(page.Question, page.Attempt), cancellationToken);
        return _composer.Compose(page.Terms, found) is { } composed && composed.Evidence >= options.EvidenceThreshold && page.YieldsTo(composed)
            ? await OnTheMatterAsync(page.Question, inHand, cancellationToken) ?? _cited.Of(page.Question, composed, found)
            : null;
    }

    /// <summary>What the cited page surely holds on a question that goes on about it.</summary>
    /// <param name="terms">The question's, with what was said before as its topic.</param>
    private KnowledgeOutcome.Answered? On(CitedPage page, QuestionTerms terms) =>
        _composer.Compose(terms, page.Passages, page.Fit) is { } composed ? _cited.Of(page.Question, composed, page.Passages) : null;

    /// <summary>The answer from the same document in the resident's language; null where it is that, or where there is no such.</summary>
    private async Task<KnowledgeOutcome.Answered?> TranslatedAsync(KnowledgeQuestion question, KnowledgeOutcome.Answered answered, ImmutableArray<ScoredPassage> found, CancellationToken cancellationToken)
    {
        var passage = found.First(p => p.Passage.Id == answered.PassageId).Passage;
        var same = await _translations.OfAsync(passage, question, cancellationToken);
        return same.IsEmpty ? null : _cited.Of(question, InOwnWords(question, same), same);
    }

    private async Task<ImmutableArray<KnowledgeOption>> ClosestAsync(KnowledgeQuestion question, ClosestPassages closest, CancellationToken cancellationToken)
    {
        var readable = new List<Passage>();
        foreach (var passage in closest.Passages)
        {
            var same = await _translations.OfAsync(passage, question, cancellationToken);
            readable.Add(same.IsEmpty ? passage : InOwnWords(question, same).Passage);
        }

        return [.. readable.DistinctBy(p => p.DocumentId).Select(p => ClosestPassages.Option(p, question.Text, question.Locale))];
    }

    private ComposedAnswer InOwnWords(KnowledgeQuestion question, ImmutableArray<ScoredPassage> found) =>
        _composer.Compose(Terms(question, new SearchAttempt(question.Text, question.Locale, WithHistory: false), previous: null), found)!;

    private KnowledgeOutcome? Answer(KnowledgeQuestion question, SearchAttempt attempt, ImmutableArray<ScoredPassage> found, CitedPage? page, ClosestPassages closest)
    {
        if (found.FirstOrDefault(p => p.Passage.Id == question.PassageId) is { } picked)
        {
            return _cited.Of(question, _composer.Compose(Terms(question, attempt, previous: null), [picked])!, found);
        }

        if (!attempt.WithHistory && attempt.Language == question.Locale && Readings.Of(question, found, attempt.MustNameTopic) is { IsEmpty: false } readings)
        {
            return new KnowledgeOutcome.Ambiguous(readings);
        }

        var previous = attempt.WithHistory || attempt.MustNameTopic ? FollowUp.Previous(question) : null;
        var composed = Compose(question, attempt, found, previous, page, closest)
            ?? (attempt.WithHistory && FollowUp.Topic(question, found) is { } topic ? Compose(question, attempt, found, topic, page, closest) : null);
        return composed is null ? null : _cited.Of(question, composed, found);
    }

    /// <returns>Null where the documents do not answer it.</returns>
    private ComposedAnswer? Compose(KnowledgeQuestion question, SearchAttempt attempt, ImmutableArray<ScoredPassage> found, string? previous, CitedPage? page, ClosestPassages closest)
    {
        var terms = Terms(question, attempt, previous);
        var composed = found.IsEmpty ? null : _composer.Compose(terms, found);
        if (composed is null || !IsAbout(composed, attempt) || page?.Allows(composed) == false)
        {
            return null;
        }

        closest.Consider(composed, found, terms, attempt.Language == question.Locale ? 1 : OtherLanguage);
        return composed.Evidence >= Threshold(question, attempt) * (composed.IsPlain ? WherePlain : 1) ? composed : null;
    }

    /// <summary>The question's alone; what a few words ask for, the question before says.</summary>
    private QuestionTerms OwnTerms(KnowledgeQuestion question, SearchAttempt attempt) =>
        Terms(question, attempt, FollowUp.IsFragment(question) && FollowUp.Previous(question) is { } previous && QuestionKinds.Demands(QuestionKinds.Of(previous)) ? previous : null);

    private QuestionTerms Terms(KnowledgeQuestion question, SearchAttempt attempt, string? previous) =>
        new(attempt.Text, attempt.Language, synonyms, _topics, Kind(question, previous), attempt.WithHistory ? previous : null, Original(question, attempt));

    /// <summary>Where the documents of the resident's language do not answer, those of another seldom do.</summary>
    private double Threshold(KnowledgeQuestion question, SearchAttempt attempt) =>
        attempt.Language == question.Locale ? options.EvidenceThreshold : OtherLanguage * options.EvidenceThreshold;

    private static AskedText? Original(KnowledgeQuestion question, SearchAttempt attempt) =>
        attempt.Language == question.Locale ? null : new(question.Text, question.Locale);

    /// <summary>A question that may lean on the conversation names a topic of its own, or else the passage has what it names.</summary>
    private static bool IsAbout(ComposedAnswer composed, SearchAttempt attempt) =>
        (!attempt.MustNameTopic || composed.NamesTitle) && (!attempt.WithHistory || composed.IsNamed);

    /// <summary>What is asked for: of a follow-up that does not say, what was asked for before.</summary>
    private static QuestionKind Kind(KnowledgeQuestion question, string? previous) =>
        QuestionKinds.Of(question.Text) is var kind && kind == QuestionKind.Other && previous is not null ? QuestionKinds.Of(previous) : kind;

    private static KnowledgeQuery Query(KnowledgeQuestion question, SearchAttempt attempt)
    {
        var turns = attempt.WithHistory ? question.History.TakeLast(ContextTurns).ToImmutableArray() : [];
        return new(
            attempt.Text,
            attempt.Language,
            null,
            null,
            [.. turns.Select(t => t.Resident)],
            [.. turns.Select(t => t.Agent)],
            attempt.WithHistory ? question.LastPassageId : null,
            question.Today,
            Considered)
        {
            Original = Original(question, attempt),
        };
    }
}

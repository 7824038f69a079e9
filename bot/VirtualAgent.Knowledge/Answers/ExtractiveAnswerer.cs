using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Replies;
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

    /// <summary>A passage in the resident's language that covers this much is about the matter: another language adds nothing.</summary>
    private const double OnTopic = 0.6;
    private const int LongestExcerpt = 160;

    /// <summary>A question that is so sure of its topic stands by itself where the one before is less like it than that.</summary>
    private const double SureTopic = 0.5;
    private const double SameTopic = 0.3;
    private static readonly ImmutableArray<string> Languages = ["en", "es"];
    private readonly MeaningModel _topics = (models ?? LearnedModels.Shipped).Meanings.Topics;
    private readonly AnswerComposer _composer = new(models ?? LearnedModels.Shipped);
    private readonly DepartmentGuess _departments = new(city);

    public async Task<KnowledgeOutcome> AnswerAsync(KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        return await AnswerOnceAsync(question, cancellationToken) switch
        {
            KnowledgeOutcome.Ambiguous asked when Readings.Meant(asked.Options, question) is { } meant =>
                await AnswerOnceAsync(question with { Text = meant.Question }, cancellationToken),
            var outcome => outcome,
        };
    }

    private async Task<KnowledgeOutcome> AnswerOnceAsync(KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        var nearest = ImmutableArray<ScoredPassage>.Empty;
        var closest = new ClosestPassages(options.ClosestThreshold);
        foreach (var attempt in Attempts(question))
        {
            if (attempt.Language != question.Locale && nearest is [{ Evidence: >= OnTopic }, ..])
            {
                break;
            }

            var found = await index.SearchAsync(Query(question, attempt), cancellationToken);
            nearest = nearest.IsEmpty ? found : nearest;
            if (Answer(question, attempt, found, closest) is { } outcome)
            {
                return outcome;
            }
        }

        return new KnowledgeOutcome.NoEvidence(_departments.For(question.Text, question.Locale, nearest))
        {
            Closest = question.IsReport ? [] : closest.Options(question.Text, question.Locale),
            IsReport = question.IsReport,
        };
    }

    /// <param name="MustNameTopic">Of a question that may lean on the conversation: it stands by itself only if it names what its document is about.</param>
    private sealed record Attempt(string Text, string Language, bool WithHistory, bool MustNameTopic = false);

    private IEnumerable<Attempt> Attempts(KnowledgeQuestion question)
    {
        var leans = FollowUp.Is(question);
        if (!leans || !FollowUp.PointsBack(question))
        {
            yield return new(question.Text, question.Locale, WithHistory: false, MustNameTopic: leans);
        }

        if (!question.History.IsEmpty && (leans || !ChangesTopic(question)))
        {
            yield return new(question.Text, question.Locale, WithHistory: true);
        }

        if (leans)
        {
            yield break;
        }

        foreach (var other in Languages.Where(l => l != question.Locale))
        {
            if (WordTranslation.Of(question.Text, question.Locale, other) is { } translated)
            {
                yield return new(translated, other, WithHistory: false);
            }
        }
    }

    /// <summary>It is surely about something else than the question before: what was said then would only mislead.</summary>
    private bool ChangesTopic(KnowledgeQuestion question)
    {
        var about = _topics.OfQuestion(new(question.Text, question.Locale));
        return about.Surest >= SureTopic && about.With(_topics.OfQuestion(new(question.History[^1].Resident, question.Locale))).Likeness < SameTopic;
    }

    private KnowledgeOutcome? Answer(KnowledgeQuestion question, Attempt attempt, ImmutableArray<ScoredPassage> found, ClosestPassages closest)
    {
        if (found.FirstOrDefault(p => p.Passage.Id == question.PassageId) is { } picked)
        {
            return Answered(question, _composer.Compose(Terms(question, attempt, previous: null), [picked])!, found);
        }

        if (!attempt.WithHistory && attempt.Language == question.Locale && Readings.Of(question, found, attempt.MustNameTopic) is { IsEmpty: false } readings)
        {
            return new KnowledgeOutcome.Ambiguous(readings);
        }

        var previous = attempt.WithHistory || attempt.MustNameTopic ? FollowUp.Previous(question) : null;
        var composed = Compose(question, attempt, found, previous, closest)
            ?? (attempt.WithHistory && FollowUp.Topic(question, found) is { } topic ? Compose(question, attempt, found, topic, closest) : null);
        return composed is null ? null : Answered(question, composed, found);
    }

    private KnowledgeOutcome.Answered Answered(KnowledgeQuestion question, ComposedAnswer composed, ImmutableArray<ScoredPassage> found) => new(
        composed.Text + " [1]",
        [Cite(1, composed, question.Locale)],
        RelatedQuestions.For(question.Text, question.Locale, composed.Passage, found),
        composed.Passage.Language,
        composed.Passage.Id);

    /// <returns>Null where the documents do not answer it.</returns>
    private ComposedAnswer? Compose(KnowledgeQuestion question, Attempt attempt, ImmutableArray<ScoredPassage> found, string? previous, ClosestPassages closest)
    {
        var composed = found.IsEmpty ? null : _composer.Compose(Terms(question, attempt, previous), found);
        if (composed is null || !IsAbout(composed, attempt))
        {
            return null;
        }

        closest.Consider(composed, found);
        return composed.Evidence >= Threshold(question, attempt) ? composed : null;
    }

    private QuestionTerms Terms(KnowledgeQuestion question, Attempt attempt, string? previous) =>
        new(attempt.Text, attempt.Language, synonyms, _topics, Kind(question, previous), attempt.WithHistory ? previous : null, Original(question, attempt));

    /// <summary>Where the documents of the resident's language do not answer, those of another seldom do.</summary>
    private double Threshold(KnowledgeQuestion question, Attempt attempt) =>
        attempt.Language == question.Locale ? options.EvidenceThreshold : 2 * options.EvidenceThreshold;

    private static AskedText? Original(KnowledgeQuestion question, Attempt attempt) =>
        attempt.Language == question.Locale ? null : new(question.Text, question.Locale);

    /// <summary>A question that may lean on the conversation names a topic of its own, or else the passage has what it names.</summary>
    private static bool IsAbout(ComposedAnswer composed, Attempt attempt) =>
        (!attempt.MustNameTopic || composed.NamesTitle) && (!attempt.WithHistory || composed.IsNamed);

    /// <summary>What is asked for: of a follow-up that does not say, what was asked for before.</summary>
    private static QuestionKind Kind(KnowledgeQuestion question, string? previous) =>
        QuestionKinds.Of(question.Text) is var kind && kind == QuestionKind.Other && previous is not null ? QuestionKinds.Of(previous) : kind;

    private Citation Cite(int number, ComposedAnswer answer, string locale) => new(
        number,
        answer.Passage.Title,
        answer.Passage.Url,
        city?.FindDepartment(answer.Passage.Department)?.Name.In(locale) ?? answer.Passage.Department,
        answer.Passage.Effective,
        Excerpt(answer.Carrier));

    private static string Excerpt(string text) => text.Length <= LongestExcerpt
        ? text
        : text[..(text.LastIndexOf(' ', LongestExcerpt - 1) is > 0 and var space ? space : LongestExcerpt - 1)] + "…";

    private static KnowledgeQuery Query(KnowledgeQuestion question, Attempt attempt)
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

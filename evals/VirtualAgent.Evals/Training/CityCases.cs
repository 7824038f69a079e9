using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Training;

/// <summary>Judged questions to a city's documents as cases to learn from.</summary>
internal sealed class CityCases
{
    private const int Found = 30;
    private const int ContextTurns = 4;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private readonly ImmutableArray<AnswerCase> _questions;
    private readonly Dictionary<string, LanguageIndex> _indexes = [];
    private readonly SynonymTable _synonyms;
    private readonly LearnedModels _models;

    public CityCases(string set, IEnumerable<Passage> passages, ImmutableArray<AnswerCase> questions, SynonymTable synonyms, LearnedModels models)
    {
        Set = set;
        _questions = questions;
        _synonyms = synonyms;
        _models = models;
        foreach (var document in passages.GroupBy(p => p.DocumentId))
        {
            foreach (var (passage, position) in document.Select((p, at) => (p, at)))
            {
                (_indexes.TryGetValue(passage.Language, out var index) ? index : _indexes[passage.Language] = new(passage.Language, models.Meanings)).Add(passage, position);
            }
        }
    }

    public string Set { get; }

    public IEnumerable<JudgedChoice> Rerank()
    {
        var ranker = Ranker(reranker: null);
        return Answerable().Select(question => new JudgedChoice(
            Set,
            Fold(question),
            [.. ranker.Candidates(_indexes[question.Language], Query(question.Question, question))
                .Select(c => new JudgedOption(c.Features, Holds(question, c.Indexed.Passage, c.Indexed.Passage.Text)))]));
    }

    public IEnumerable<JudgedChoice> Units(LearnedModel<Feature> reranker)
    {
        var ranker = Ranker(reranker);
        var composer = new AnswerComposer(_models);
        return Answerable().Select(question => new JudgedChoice(
            Set,
            Fold(question),
            [.. composer.Units(Terms(question.Question, question.Language), new(_models.Meanings, new(question.Question, question.Language), question.Language), Search(ranker, question))
                .Select(u => new JudgedOption(u.Features, Holds(question, u.Found.Passage, u.Unit.Text)))]));
    }

    /// <summary>Whether the documents do answer; the same questions again without the documents that answer them.</summary>
    public IEnumerable<JudgedCase> Evidence(LearnedModel<Feature> reranker, LearnedModel<UnitFeature> scorer)
    {
        var ranker = Ranker(reranker);
        var composer = new AnswerComposer(_models with { UnitScorer = scorer });
        foreach (var question in _questions)
        {
            var found = Search(ranker, question);
            if (composer.Compose(Terms(question), found) is { } composed
                && (!question.Answerable || question.Documents.Contains(composed.Passage.DocumentId)))
            {
                yield return new(Set, Fold(question), composed.Features, question.Answerable);
            }

            var others = found.Where(p => !question.Documents.Contains(p.Passage.DocumentId)).ToImmutableArray();
            if (question.Answerable && !question.Must.IsEmpty && composer.Compose(Terms(question), others) is { } missed)
            {
                yield return new(Set + ", document withdrawn", Fold(question), missed.Features, false);
            }
        }
    }

    /// <summary>The same questions put to the documents of the other language, by their words in that language.</summary>
    public IEnumerable<JudgedCase> Translated(LearnedModel<Feature> reranker, LearnedModel<UnitFeature> scorer)
    {
        var ranker = Ranker(reranker);
        var composer = new AnswerComposer(_models with { UnitScorer = scorer });
        foreach (var question in _questions.Where(q => q.History.IsEmpty))
        {
            var original = new AskedText(question.Question, question.Language);
            foreach (var (language, index) in _indexes.Where(i => i.Key != question.Language))
            {
                if (WordTranslation.Of(question.Question, question.Language, language) is { } words
                    && ranker.Rank([index], Query(words, question) with { Language = language, Original = original }, NearestPassages.None) is { IsEmpty: false } found
                    && composer.Compose(new(words, language, _synonyms, _models.Meanings.Topics, QuestionKinds.Of(question.Question), previous: null, original), found) is { } composed
                    && (!question.Answerable || IsSame(question, composed.Passage.DocumentId)))
                {
                    yield return new($"{Set} translated", Fold(question), composed.Features, question.Answerable);
                }
            }
        }
    }

    /// <summary>Whether a document, or the same in another language, answers.</summary>
    private static bool IsSame(AnswerCase question, string document) => question.Documents.Any(d => WithoutLanguage(d) == WithoutLanguage(document));

    private static string WithoutLanguage(string document) => document.Replace(".es.", ".", StringComparison.Ordinal);

    /// <summary>What the city's documents make of a question that was asked elsewhere.</summary>
    public JudgedCase? Stranger(string set, string question, int fold, LearnedModel<Feature> reranker, LearnedModel<UnitFeature> scorer)
    {
        var composer = new AnswerComposer(_models with { UnitScorer = scorer });
        var found = Ranker(reranker).Rank([_indexes["en"]], Query(question, null), NearestPassages.None);
        return composer.Compose(Terms(question, "en"), found) is { } composed ? new(set, fold, composed.Features, false) : null;
    }

    private PassageRanker Ranker(LearnedModel<Feature>? reranker) => new(_synonyms, new RankingWeights { Reranker = reranker, Meanings = _models.Meanings });

    private QuestionTerms Terms(string question, string language) => new(question, language, _synonyms, _models.Meanings.Topics, QuestionKinds.Of(question));

    /// <summary>One that has others before it is asked with the last of them.</summary>
    private QuestionTerms Terms(AnswerCase question)
    {
        var previous = question.History.IsEmpty ? null : question.History[^1].Resident;
        var kind = QuestionKinds.Of(question.Question);
        return new(question.Question, question.Language, _synonyms, _models.Meanings.Topics, kind == QuestionKind.Other && previous is not null ? QuestionKinds.Of(previous) : kind, previous);
    }

    private IEnumerable<AnswerCase> Answerable() => _questions.Where(q => q.Answerable && q.History.IsEmpty && !q.Must.IsEmpty);

    private ImmutableArray<ScoredPassage> Search(PassageRanker ranker, AnswerCase question) =>
        ranker.Rank([_indexes[question.Language]], Query(question.Question, question), NearestPassages.None);

    private static bool Holds(AnswerCase question, Passage passage, string text) =>
        question.Documents.Contains(passage.DocumentId) && question.IsRight(text);

    private static int Fold(AnswerCase question) => WithoutLanguage(question.Documents.Min(StringComparer.Ordinal) ?? question.Id).Sum(c => (int)c);

    private static KnowledgeQuery Query(string text, AnswerCase? question) =>
        new(
            text,
            question?.Language ?? "en",
            null,
            null,
            [.. question?.History.TakeLast(ContextTurns).Select(t => t.Resident) ?? []],
            [.. question?.History.TakeLast(ContextTurns).Select(t => t.Agent) ?? []],
            null,
            Today,
            Found);
}

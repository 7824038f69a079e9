using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Training;

/// <summary>
/// One city as several: as it is; without the questions that its staff wrote, as many cities are; and asked its own
/// staff's questions, a fifth of them at a time, with these taken out of the documents.
/// </summary>
internal sealed class CityVariants
{
    private const int Parts = 5;
    private readonly CityCases _bare;
    private readonly ImmutableArray<CityCases> _askedByStaff;

    private CityVariants(string name, CityUnderTest city, ImmutableArray<AnswerCase> questions, LearnedModels models)
    {
        Whole = new(name, city.Passages, questions, city.Synonyms, models);
        _bare = new($"{name} without staff questions", city.Passages.Select(p => p with { Questions = [] }), questions, city.Synonyms, models);
        _askedByStaff = [.. Enumerable.Range(0, Parts).Select(part => AskedByStaff(city, part, models))];
    }

    public CityCases Whole { get; }

    /// <param name="name">What the set of cases is called.</param>
    /// <param name="questions">Files of judged questions to the city.</param>
    /// <param name="feedback">What its residents said of answers, if any.</param>
    public static async Task<CityVariants> ReadAsync(string name, string pack, IEnumerable<string> questions, string? feedback, LearnedModels models, CancellationToken cancellationToken)
    {
        using var city = new CityUnderTest(pack);
        await city.IngestAsync(cancellationToken);
        return new(name, city,
        [
            .. questions.SelectMany(file => AnswerCase.Read(file)).Select(q => q.WithCurated(city.Passages)),
            .. feedback is null ? [] : FeedbackCases.Read(feedback, city.Passages),
        ], models);
    }

    public IEnumerable<JudgedChoice> Rerank() => [.. Whole.Rerank(), .. _bare.Rerank()];

    public IEnumerable<JudgedChoice> Units(LearnedModel<Feature> reranker) => [.. Whole.Units(reranker), .. _bare.Units(reranker)];

    public IEnumerable<JudgedCase> Evidence(LearnedModel<Feature> reranker, LearnedModel<UnitFeature> scorer) =>
        _askedByStaff.Prepend(_bare).Prepend(Whole).SelectMany(cases => cases.Evidence(reranker, scorer))
            .Concat(Whole.Translated(reranker, scorer));

    private static CityCases AskedByStaff(CityUnderTest city, int part, LearnedModels models) => new(
        "staff questions",
        city.Passages.Select(p => p with { Questions = [.. p.Questions.Where(q => Part(q) != part)] }),
        [.. city.Passages.SelectMany(p => p.Questions.Where(q => Part(q) == part).Select(q => Case(p, q)))],
        city.Synonyms,
        models);

    private static int Part(string question) => question.Sum(c => (int)c) % Parts;

    private static AnswerCase Case(Passage passage, string question) =>
        new(passage.Id, passage.Language, question, [], Answerable: true, [passage.DocumentId], [], "staff");
}

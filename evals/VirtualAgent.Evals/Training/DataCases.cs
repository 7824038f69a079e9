using System.Collections.Immutable;
using VirtualAgent.Core.State;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Retrieval;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Training;

/// <summary>The data sets' judged questions as cases to learn from.</summary>
internal static class DataCases
{
    private const int OneOf = 4;

    public static IEnumerable<JudgedChoice> Rerank(string folder, LearnedModels models) => RetrievalSets.Read(folder).Where(set => !set.ByDocument).SelectMany(set => Rerank(set, models));

    /// <summary>Questions about state and federal matters, which a city's documents do not answer.</summary>
    public static IEnumerable<JudgedCase> Strangers(string folder, CityCases city, LearnedModel<Feature> reranker, LearnedModel<UnitFeature> scorer) =>
        RetrievalSets.Read(folder)
            .Where(set => set.Name == "doc2dial first turn, passages")
            .SelectMany(set => set.Cases)
            .Select(question => city.Stranger("strangers", question.Text, question.Id.Sum(c => (int)c), reranker, scorer))
            .OfType<JudgedCase>();

    /// <summary>Questions to other offices' documents, first ones and some that lean on the one before, with the documents that answer them and without.</summary>
    public static IEnumerable<JudgedCase> Evidence(string folder, LearnedModel<Feature> reranker, LearnedModel<UnitFeature> scorer, LearnedModels models) =>
        RetrievalSets.Read(folder).SelectMany(set => set.Name switch
        {
            "doc2dial first turn, passages" => Cases("doc2dial", set, set.Cases, models),
            "doc2dial all turns, with history" => Cases("doc2dial with history", set, set.Cases.Where((c, at) => at % OneOf == 0 && !c.ResidentHistory.IsEmpty), models),
            _ => null,
        } is { } cases ? cases.Evidence(reranker, scorer) : []);

    private static CityCases Cases(string name, RetrievalSet set, IEnumerable<RetrievalCase> cases, LearnedModels models) => new(
        name,
        set.Corpus.Passages,
        [.. cases.Select(c => new AnswerCase(c.Id, "en", c.Text, Turns(c), Answerable: true, c.GoldDocuments, [[string.Empty]], "doc2dial"))],
        SynonymTable.With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty),
        models);

    private static ImmutableArray<PastTurn> Turns(RetrievalCase one) =>
        [.. one.ResidentHistory.Select((said, at) => new PastTurn(said, one.AgentHistory.ElementAtOrDefault(at) ?? string.Empty))];

    private static IEnumerable<JudgedChoice> Rerank(RetrievalSet set, LearnedModels models)
    {
        var index = new LanguageIndex("en", models.Meanings);
        foreach (var document in set.Corpus.Passages.GroupBy(p => p.DocumentId))
        {
            foreach (var (passage, position) in document.Select((p, at) => (p, at)))
            {
                index.Add(passage, position);
            }
        }

        var ranker = new PassageRanker(
            SynonymTable.With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty),
            new RankingWeights { Reranker = null, Meanings = models.Meanings });
        return set.Cases.Select(question => new JudgedChoice(
            set.Name,
            question.GoldDocuments.Min(StringComparer.Ordinal)!.Sum(c => (int)c),
            [.. ranker.Candidates(index, ProductRetriever.Query(question, 10))
                .Select(c => new JudgedOption(c.Features, question.Gold.Contains(c.Indexed.Passage.Id)))]));
    }
}

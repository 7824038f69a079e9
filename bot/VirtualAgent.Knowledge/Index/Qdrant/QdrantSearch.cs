using System.Collections.Immutable;
using System.Text.Json.Nodes;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>
/// A question as the searches that are sent, and what came of them. In each language there are lists to be fused: by the
/// question's own words, by words that mean or look like them, by what was said before, and by meaning. Fusion only finds
/// candidates; their order comes from the re-ranker.
/// </summary>
/// <param name="meaning">The question's vector, where an embedding model is configured.</param>
internal sealed class QdrantSearch(KnowledgeQuery query, float[]? meaning, QdrantDialect dialect)
{
    /// <summary>How many passages each list and the fusion of all bring.</summary>
    private const int Candidates = 100;

    /// <summary>A word that stands for the question's own, not just near it.</summary>
    private const double AsGoodAsSaid = 0.9;
    private const double Own = 1;
    private const double Akin = 0.3;
    private const double Before = 0.5;
    private const double Meaning = 1;

    /// <summary>One language's lists; none where nothing of the question says anything.</summary>
    public ImmutableArray<QdrantList> Lists(QueryPlan plan, LanguageIndex index)
    {
        if (plan.Concepts.IsEmpty)
        {
            return [];
        }

        var filter = QdrantFilter.Findable(query, index.Language);
        var own = plan.Concepts.Take(plan.Own).SelectMany(c => c.Alternatives).ToList();
        (IEnumerable<Alternative> Terms, double Weight)[] byWords =
        [
            (own.Where(a => a.Factor >= AsGoodAsSaid), Own),
            (own.Where(a => a.Factor < AsGoodAsSaid), Akin),
            (plan.Concepts.Skip(plan.Own).SelectMany(c => c.Alternatives), Before),
        ];
        var lists = byWords
            .Select(list => (Words: list.Terms.Select(t => index.Term(t.Term)).Distinct().ToList(), list.Weight))
            .Where(list => list.Words.Count > 0)
            .Select(list => new QdrantList(dialect.Document(list.Words), QdrantLayout.Sparse, filter, list.Weight));
        return meaning is null
            ? [.. lists]
            : [.. lists, new(QdrantLayout.Numbers(meaning), QdrantLayout.Dense, filter, Meaning)];
    }

    /// <summary>The fusion of all lists; with an embedding model the nearest by meaning, for their cosines; and the passage cited last.</summary>
    public ImmutableArray<JsonObject> Requests(ImmutableArray<ImmutableArray<QdrantList>> byLanguage, string? cited)
    {
        var lists = byLanguage.SelectMany(language => language).ToList();
        if (lists.Count == 0)
        {
            return [];
        }

        var requests = ImmutableArray.CreateBuilder<JsonObject>();
        requests.Add(new()
        {
            ["prefetch"] = new JsonArray([.. lists.Select(list => list.Prefetch(Candidates))]),
            ["query"] = dialect.Fusion(lists.Select(list => list.Weight)),
            ["limit"] = Candidates,
            ["with_payload"] = true,
        });
        if (meaning is not null)
        {
            requests.Add(new()
            {
                ["query"] = QdrantLayout.Numbers(meaning),
                ["using"] = QdrantLayout.Dense,
                ["filter"] = QdrantFilter.Any(lists.Where(list => list.Vector == QdrantLayout.Dense).Select(list => list.Filter)),
                ["limit"] = NearestPassages.Most,
                ["with_payload"] = true,
            });
        }

        if (cited is not null)
        {
            requests.Add(new() { ["filter"] = QdrantFilter.HasId(cited), ["limit"] = 1, ["with_payload"] = true });
        }

        return requests.ToImmutable();
    }

    /// <param name="results">The points of each request, in order.</param>
    public (ImmutableArray<StoredPassage> Passages, NearestPassages Nearest) Read(ImmutableArray<JsonArray> results) =>
    (
        [
            .. results.SelectMany(points => points)
                .DistinctBy(point => (string?)point!["id"])
                .Select(point => QdrantPayload.PassageIn(point!["payload"]!)),
        ],
        meaning is null ? NearestPassages.None : Nearest(results[1]));

    private static NearestPassages Nearest(JsonArray points) => new(points
        .Select(point => (QdrantPayload.PassageIn(point!["payload"]!).Passage.Id, Cosine: (double)point["score"]!))
        .DistinctBy(near => near.Id)
        .ToDictionary(near => near.Id, near => near.Cosine));
}

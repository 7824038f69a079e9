using System.Text.Json.Nodes;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>
/// One language's part of a question, as lists to be fused: by the question's own words, by words that mean or look like
/// them, by what was said before, and by meaning. Fusion only finds candidates; their order comes from the re-ranker.
/// </summary>
internal static class QdrantQuestion
{
    /// <summary>How many passages each list and the fusion of all bring.</summary>
    public const int Candidates = 100;

    /// <summary>A word that stands for the question's own, not just near it.</summary>
    private const double AsGoodAsSaid = 0.9;
    private const double Own = 1;
    private const double Akin = 0.3;
    private const double Before = 0.5;
    private const double Meaning = 1;

    public static IEnumerable<(JsonObject Prefetch, double Weight)> Lists(
        KnowledgeQuery query, QueryPlan plan, LanguageIndex index, QdrantDialect dialect, float[]? meaning)
    {
        if (plan.Concepts.IsEmpty)
        {
            yield break;
        }

        var own = plan.Concepts.Take(plan.Own).SelectMany(c => c.Alternatives).ToList();
        (IEnumerable<Alternative> Terms, double Weight)[] byWords =
        [
            (own.Where(a => a.Factor >= AsGoodAsSaid), Own),
            (own.Where(a => a.Factor < AsGoodAsSaid), Akin),
            (plan.Concepts.Skip(plan.Own).SelectMany(c => c.Alternatives), Before),
        ];
        foreach (var (terms, weight) in byWords)
        {
            var words = terms.Select(t => index.Term(t.Term)).Distinct().ToList();
            if (words.Count > 0)
            {
                yield return (List(dialect.Document(words), QdrantLayout.Sparse), weight);
            }
        }

        if (meaning is not null)
        {
            yield return (List(Numbers(meaning), QdrantLayout.Dense), Meaning);
        }

        JsonObject List(JsonNode about, string vector) => new()
        {
            ["query"] = about,
            ["using"] = vector,
            ["filter"] = QdrantFilter.Findable(query, index.Language),
            ["limit"] = Candidates,
        };
    }

    public static JsonArray Numbers(float[] vector) => new([.. vector.Select(v => (JsonNode)v)]);
}

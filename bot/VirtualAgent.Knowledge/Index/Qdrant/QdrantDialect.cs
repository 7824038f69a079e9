using System.Text.Json.Nodes;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>What a server's version lets one say.</summary>
internal sealed class QdrantDialect
{
    private const string Model = "qdrant/bm25";

    /// <summary>Reciprocal ranks: with Qdrant's own default of 2 the first of one list would beat what all lists agree on.</summary>
    private const int RankConstant = 60;

    /// <summary>Terms of a passage, its title and headings counted as often as they are written; about what a city's pages have.</summary>
    private const int AverageLength = 100;

    private static readonly Version Oldest = new(1, 15, 3);
    private static readonly Version WeighsRanks = new(1, 17);
    private static readonly Version TurnsStemmerOff = new(1, 19);
    private readonly Version _version;

    public QdrantDialect(Version version)
    {
        if (version < Oldest)
        {
            throw new KnowledgeUnavailableException($"Qdrant {version} is too old: {Oldest} is the first that weighs words by itself. Upgrade the server.");
        }

        _version = version;
    }

    /// <summary>
    /// Terms to be weighed by the server (BM25). They are this product's own, already stemmed and without stop words, so
    /// that both indexes find the same; the server splits them at spaces and changes nothing.
    /// </summary>
    public JsonObject Document(IEnumerable<string> terms)
    {
        var options = new JsonObject { ["tokenizer"] = "whitespace", ["lowercase"] = false, ["avg_len"] = AverageLength };
        if (_version >= TurnsStemmerOff)
        {
            options["stemmer"] = new JsonObject { ["type"] = "none" };
            options["stopwords"] = new JsonObject { ["languages"] = new JsonArray(), ["custom"] = new JsonArray() };
        }
        else
        {
            options["language"] = "none";
        }

        return new() { ["text"] = string.Join(' ', terms), ["model"] = Model, ["options"] = options };
    }

    /// <param name="weights">One for each list, in order; before 1.17 all count alike.</param>
    public JsonObject Fusion(IEnumerable<double> weights) => _version < WeighsRanks
        ? new() { ["fusion"] = "rrf" }
        : new() { ["rrf"] = new JsonObject { ["k"] = RankConstant, ["weights"] = new JsonArray([.. weights.Select(w => (JsonNode)w)]) } };
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>How a collection is built. Each layout has a collection of its own, so that one can be filled while another serves.</summary>
/// <param name="Model">The embedding model; null for words alone.</param>
/// <param name="Length">How many numbers its vectors have.</param>
internal sealed record QdrantLayout(string? Model, int Length)
{
    public const string Dense = "dense";
    public const string Sparse = "bm25";

    /// <summary>Raised whenever a point is made in another way, so that all are made anew.</summary>
    private const int Version = 1;

    public static QdrantLayout WordsOnly { get; } = new(null, 0);

    public bool HasDense => Model is not null;

    /// <summary>The name of its collection behind an alias.</summary>
    public string CollectionOf(string alias) => HasDense
        ? $"{alias}-{Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Model}:{Length}")).AsSpan(0, 4))}"
        : $"{alias}-{Version}";

    public JsonObject Collection()
    {
        var collection = new JsonObject
        {
            ["sparse_vectors"] = new JsonObject { [Sparse] = new JsonObject { ["modifier"] = "idf" } },
        };
        if (HasDense)
        {
            collection["vectors"] = new JsonObject { [Dense] = new JsonObject { ["size"] = Length, ["distance"] = "Cosine" } };
        }

        return collection;
    }

    /// <param name="meaning">Null where the embedding model was away.</param>
    public JsonObject Point(StoredPassage stored, float[]? meaning, QdrantDialect dialect)
    {
        var vectors = new JsonObject { [Sparse] = dialect.Document(Terms(stored)) };
        if (HasDense && meaning is not null)
        {
            vectors[Dense] = Numbers(meaning);
        }

        return new() { ["id"] = QdrantPayload.IdOf(stored), ["vector"] = vectors, ["payload"] = QdrantPayload.Of(stored) };
    }

    public static JsonObject Point(StoredDocument document) => new()
    {
        ["id"] = QdrantPayload.IdOfDocument(document.Id),
        ["vector"] = new JsonObject(),
        ["payload"] = QdrantPayload.Of(document),
    };

    public static JsonArray Numbers(float[] vector) => new([.. vector.Select(v => (JsonNode)v)]);

    /// <summary>What a passage is called counts twice.</summary>
    private static IEnumerable<string> Terms(StoredPassage stored)
    {
        var passage = stored.Passage;
        var analyzer = Analyzer.For(passage.Language);
        string[] texts = [passage.Title, passage.Title, .. passage.Headings, .. passage.Headings, .. passage.Questions, passage.Text];
        return texts.SelectMany(analyzer.Terms);
    }
}

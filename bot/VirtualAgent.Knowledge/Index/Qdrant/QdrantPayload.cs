using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VirtualAgent.Core;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>
/// What points carry. A document is its passages and one point that names their revision: writing that point is the step
/// in which a new version replaces the old one.
/// </summary>
internal static class QdrantPayload
{
    public const string Kind = "kind";
    public const string Document = "document";
    public const string Revision = "revision";
    public const string Language = "language";
    public const string Department = "department";
    public const string Audience = "audience";
    public const string Effective = "effective";
    public const string Expires = "expires";
    public const string PassageKind = "passage";
    public const string DocumentKind = "document";
    private const string Hash = "hash";
    private const string Position = "position";
    private const string Count = "passages";
    private const string Content = "passage";

    /// <summary>What is filtered by, with its type.</summary>
    public static IReadOnlyList<(string Field, string Type)> Indexed { get; } =
    [
        (Kind, "keyword"), (Document, "keyword"), (Revision, "keyword"), (Language, "keyword"), (Department, "keyword"),
        (Audience, "keyword"), (Effective, "datetime"), (Expires, "datetime"),
    ];

    public static string RevisionOf(IEnumerable<Passage> passages) => Digest(JsonSerializer.Serialize(passages, CoreJson.Options));

    public static JsonObject Of(StoredPassage stored)
    {
        var passage = stored.Passage;
        var payload = new JsonObject
        {
            [Kind] = PassageKind,
            [Document] = passage.DocumentId,
            [Revision] = stored.Revision,
            [Position] = stored.Position,
            [Language] = passage.Language,
            [Department] = passage.Department,
            [Content] = JsonSerializer.SerializeToNode(passage, CoreJson.Options),
        };
        if (passage.Audience is { } audience)
        {
            payload[Audience] = audience;
        }

        if (passage.Effective is { } effective)
        {
            payload[Effective] = QdrantFilter.Moment(effective);
        }

        if (passage.Expires is { } expires)
        {
            payload[Expires] = QdrantFilter.Moment(expires);
        }

        return payload;
    }

    public static JsonObject Of(StoredDocument document) => new()
    {
        [Kind] = DocumentKind,
        [Document] = document.Id,
        [Revision] = document.Revision,
        [Hash] = document.Hash,
        [Count] = document.Passages,
    };

    public static StoredPassage PassageIn(JsonNode payload) => new(
        payload[Content].Deserialize<Passage>(CoreJson.Options)!, (string)payload[Revision]!, (int)payload[Position]!);

    public static StoredDocument DocumentIn(JsonNode payload) => new(
        (string)payload[Document]!, (string)payload[Hash]!, (string)payload[Revision]!, (int)payload[Count]!);

    public static bool IsPassage(JsonNode payload) => (string?)payload[Kind] == PassageKind;

    public static string IdOf(StoredPassage stored) => IdOf(stored.Passage.DocumentId, stored.Revision, stored.Position);

    public static string IdOf(string document, string revision, int position) => Uuid($"{document}\n{revision}\n{position}");

    public static string IdOfDocument(string document) => Uuid(document);

    private static string Uuid(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

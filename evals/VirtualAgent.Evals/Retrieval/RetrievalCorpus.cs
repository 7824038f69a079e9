using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>The passages of a data set, as the product would hold them.</summary>
internal sealed record RetrievalCorpus(string Name, ImmutableArray<Passage> Passages)
{
    private readonly ILookup<string, string> _idsByText = Passages.ToLookup(p => p.Text.Trim(), p => p.Id);
    private readonly Dictionary<string, Passage> _byId = Passages.ToDictionary(p => p.Id);

    public IEnumerable<string> WithSameText(string id) => _byId.TryGetValue(id, out var passage) ? _idsByText[passage.Text.Trim()] : [id];

    public string DocumentOf(string id) => _byId[id].DocumentId;

    public static RetrievalCorpus Read(string name, string path) => new(
        name,
        [.. JsonLines.Read(path).Select(Passage).DistinctBy(p => p.Id)]);

    private static Passage Passage(JsonElement row)
    {
        var id = row.GetProperty("id").GetString()!;
        var section = JsonLines.Text(row, "section");
        return new Passage(
            id,
            JsonLines.Text(row, "doc_id") is { Length: > 0 } document ? document : id[..Math.Max(id.IndexOf('-'), 1)],
            JsonLines.Text(row, "title"),
            section.Length == 0 ? [] : [section],
            JsonLines.Text(row, "text"),
            [],
            JsonLines.Text(row, "url"),
            JsonLines.Text(row, "domain"),
            "en",
            null,
            null,
            null,
            null,
            id);
    }
}

using System.Text.Json.Nodes;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>The server's own model for words, by its published formula; stemming is never asked of it.</summary>
internal sealed class StandInBm25(Version version)
{
    public Dictionary<string, double> OfDocument(JsonNode document)
    {
        var options = document["options"] ?? new JsonObject();
        var (k, b, average) = ((double?)options["k"] ?? 1.2, (double?)options["b"] ?? 0.75, (double?)options["avg_len"] ?? 256);
        var terms = Terms(document);
        return terms.CountBy(term => term).ToDictionary(
            pair => pair.Key,
            pair => pair.Value * (k + 1) / (pair.Value + (k * (1 - b + (b * terms.Length / average)))));
    }

    public HashSet<string> OfQuery(JsonNode document) => [.. Terms(document)];

    public static double Idf(int points, int withTerm) => Math.Log(((points - withTerm + 0.5) / (withTerm + 0.5)) + 1);

    private string[] Terms(JsonNode document)
    {
        if ((string?)document["model"] != "qdrant/bm25")
        {
            throw new StandInRefusal(400, $"Unsupported model {document["model"]}");
        }

        var options = document["options"] ?? new JsonObject();
        var off = (string?)options["stemmer"]?["type"] == "none";
        if (off && version < new Version(1, 19))
        {
            throw new StandInRefusal(400, "unknown variant `none`");
        }

        if (!off && (string?)options["language"] != "none")
        {
            throw new StandInRefusal(501, "The stand-in does not stem");
        }

        var text = (string)document["text"]!;
        return ((bool?)options["lowercase"] ?? true ? text.ToLowerInvariant() : text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace VirtualAgent.IntegrationTests.Knowledge;

/// <summary>Leaves a real server as it was.</summary>
internal static class RealCollections
{
    public static async Task DropAsync(string prefix)
    {
        using var client = new HttpClient { BaseAddress = new(IndexUnderTest.RealServer!.TrimEnd('/') + "/") };
        if (Environment.GetEnvironmentVariable("QDRANT_API_KEY") is { Length: > 0 } key)
        {
            client.DefaultRequestHeaders.Add("api-key", key);
        }

        var all = await client.GetFromJsonAsync<JsonNode>("collections");
        foreach (var name in all!["result"]!["collections"]!.AsArray().Select(c => (string)c!["name"]!).Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var gone = await client.DeleteAsync($"collections/{name}");
        }
    }
}

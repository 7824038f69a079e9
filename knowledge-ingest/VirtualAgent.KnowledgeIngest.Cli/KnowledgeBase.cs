using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks;
using VirtualAgent.Knowledge;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary>The same services as the host's, over a pack's documents and a data folder.</summary>
internal static class KnowledgeBase
{
    public static ServiceProvider Open(string pack, string data)
    {
        var city = CityPackLoader.Load(pack) is PackLoad.Loaded loaded ? loaded.Pack.City : null;
        var services = new ServiceCollection()
            .AddLogging()
            .AddKnowledge(new() { DatabasePath = Path.Combine(data, "knowledge.db") })
            .AddKnowledgeIngest(new()
            {
                Folder = Path.Combine(pack, "knowledge"),
                StatePath = Path.Combine(data, "ingest.json"),
                Website = city?.Website,
            });
        if (city is not null)
        {
            services.AddSingleton<CityProfile>(city);
        }

        return services.BuildServiceProvider();
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Llm;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary>
/// The same services as the host's, over a pack's documents and a data folder. Which index and which embedding model is read
/// from the environment, by the host's names (<c>Knowledge__Index</c>).
/// </summary>
internal static class KnowledgeBase
{
    /// <param name="pack">Null where only the data folder's own documents count.</param>
    public static ServiceProvider Open(DirectoryInfo? pack, DirectoryInfo data, Func<KnowledgeIngestOptions, KnowledgeIngestOptions>? with = null)
    {
        Directory.CreateDirectory(data.FullName);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var options = KnowledgeIngestOptions.In(data.FullName, Documents(pack ?? data));
        var index = Path.Combine(data.FullName, "knowledge.db");
        if (KnowledgeFile.SetAsideIfBroken(index) is { } aside)
        {
            Console.Error.WriteLine($"The documents' index was damaged: it is moved to {aside}, and made again from the documents.");
        }

        var services = new ServiceCollection()
            .AddLogging()
            .AddKnowledge(new() { DatabasePath = index }, chosen => chosen.Read(configuration))
            .AddLlm(configuration.GetSection(LlmOptions.Section))
            .AddKnowledgeIngest(with is null ? options : with(options));
        if (pack is not null && CityPackLoader.Load(pack.FullName) is PackLoad.Loaded { Pack.City: var city })
        {
            services.AddSingleton<CityProfile>(city);
        }

        return services.BuildServiceProvider();
    }

    public static string Documents(DirectoryInfo pack) => Path.Combine(pack.FullName, "knowledge");
}

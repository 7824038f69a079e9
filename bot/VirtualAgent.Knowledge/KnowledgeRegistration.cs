using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Index.Qdrant;
using VirtualAgent.Knowledge.Index.Vectors;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Quality;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge;

public static class KnowledgeRegistration
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Adds the index and the answerer. Uses the registered <see cref="CityProfile"/> for names, topics and synonyms, and
    /// the registered embedding generator, where there is one.
    /// </summary>
    /// <param name="index">Chooses the index; the embedded one otherwise.</param>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, KnowledgeOptions options, Action<IndexOptions>? index = null)
    {
        services.AddSingleton(options);
        services.AddOptionsWithValidateOnStart<IndexOptions, IndexOptionsValidator>().Configure(index ?? (_ => { }));
        services.AddLogging().TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => SynonymTable.With(Merged(options.Synonyms, provider.GetService<CityProfile>()?.Synonyms)));
        services.AddSingleton(_ => LearnedModels.In(options.Models));
        services.AddSingleton(provider => new RankingWeights
        {
            Reranker = provider.GetRequiredService<LearnedModels>().Reranker,
            Meanings = provider.GetRequiredService<LearnedModels>().Meanings,
        });
        services.AddSingleton<PassageRanker>();
        services.AddSingleton(provider => new PassageEmbedder(
            provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PassageEmbedder>>()));
        services.AddSingleton(provider => new EmbeddedKnowledgeIndex(
            new PassageStore(options.DatabasePath),
            provider.GetRequiredService<PassageRanker>(),
            provider.GetRequiredService<PassageEmbedder>(),
            provider.GetRequiredService<ILogger<EmbeddedKnowledgeIndex>>()));
        services.AddQdrant();
        services.AddSingleton<IKnowledgeIndex>(provider => provider.GetRequiredService<IOptions<IndexOptions>>().Value.IsOnQdrant
            ? provider.GetRequiredService<QdrantKnowledgeIndex>()
            : provider.GetRequiredService<EmbeddedKnowledgeIndex>());
        services.AddSingleton<IKnowledgeAnswerer>(provider => new AvailableAnswerer(
            ActivatorUtilities.CreateInstance<ExtractiveAnswerer>(provider),
            provider.GetRequiredService<ILogger<AvailableAnswerer>>()));
        services.AddSingleton(provider => new KnowledgeQuality(provider.GetRequiredService<IKnowledgeIndex>()));
        return services;
    }

    private static void AddQdrant(this IServiceCollection services)
    {
        services.AddHttpClient(QdrantClient.HttpClientName, (provider, client) =>
            {
                var qdrant = provider.GetRequiredService<IOptions<IndexOptions>>().Value.Qdrant;
                client.BaseAddress = new($"{qdrant.Url!.TrimEnd('/')}/");
                client.Timeout = Timeout.InfiniteTimeSpan;
                if (qdrant.ApiKey is { Length: > 0 } key)
                {
                    client.DefaultRequestHeaders.Add("api-key", key);
                }
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = LongestConnect, AllowAutoRedirect = false });
        services.AddSingleton(provider => new QdrantClient(
            provider.GetRequiredService<IHttpClientFactory>(),
            TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<IndexOptions>>().Value.Qdrant.TimeoutSeconds),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new QdrantServer(
            provider.GetRequiredService<QdrantClient>(),
            provider.GetRequiredService<IOptions<IndexOptions>>().Value.Qdrant.Collection,
            provider.GetRequiredService<PassageEmbedder>(),
            provider.GetRequiredService<ILogger<QdrantServer>>()));
        services.AddSingleton<QdrantKnowledgeIndex>();
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> Merged(
        ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> own,
        ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>? city) => city is null
        ? own
        : city.Aggregate(own, (all, pair) => all.SetItem(
            pair.Key,
            [.. all.GetValueOrDefault(pair.Key, []), .. pair.Value]));
}

using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Quality;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge;

public static class KnowledgeRegistration
{
    /// <summary>Adds the index and the answerer. Uses the registered <see cref="CityProfile"/> for names, topics and synonyms.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, KnowledgeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => SynonymTable.With(Merged(options.Synonyms, provider.GetService<CityProfile>()?.Synonyms)));
        services.AddSingleton(provider => new EmbeddedKnowledgeIndex(
            new PassageStore(options.DatabasePath),
            new PassageRanker(provider.GetRequiredService<SynonymTable>(), new RankingWeights())));
        services.AddSingleton<IKnowledgeIndex>(provider => provider.GetRequiredService<EmbeddedKnowledgeIndex>());
        services.AddSingleton<IKnowledgeAnswerer, ExtractiveAnswerer>();
        services.AddSingleton(provider => new KnowledgeQuality(provider.GetRequiredService<EmbeddedKnowledgeIndex>()));
        return services;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> Merged(
        ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> own,
        ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>? city) => city is null
        ? own
        : city.Aggregate(own, (all, pair) => all.SetItem(
            pair.Key,
            [.. all.GetValueOrDefault(pair.Key, []), .. pair.Value]));
}

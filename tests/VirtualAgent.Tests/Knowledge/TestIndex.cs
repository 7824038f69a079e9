using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Tests.Knowledge;

/// <summary>An index over a few passages, in a folder of its own.</summary>
internal static class TestIndex
{
    public static SynonymTable Synonyms { get; } =
        SynonymTable.With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty);

    public static EmbeddedKnowledgeIndex In(string folder) =>
        new(new PassageStore(Path.Combine(folder, "knowledge.db")), new PassageRanker(Synonyms, new RankingWeights()));

    public static Task AddAsync(IKnowledgeIndex index, IEnumerable<Passage> passages) => index.ReplaceAsync(passages, CancellationToken.None);
}

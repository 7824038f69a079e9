using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Retrieval;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class TopicRecallTests : IDisposable
{
    private const string Question = "my neighbors puppy keeps us awake all night";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Search_NoWordShared_PassageOfTheSameTopicIsFound() =>
        Assert.Equal("noise.md", (await SearchAsync(new()))[0].Passage.DocumentId);

    [Fact]
    public async Task Search_NoWordSharedAndNoTopics_NothingIsFound() =>
        Assert.Empty(await SearchAsync(new() { Meanings = Meanings.None, LookAlike = 0 }));

    private async Task<IReadOnlyList<ScoredPassage>> SearchAsync(RankingWeights weights)
    {
        using var index = new EmbeddedKnowledgeIndex(new PassageStore(Path.Combine(_folder.Path, "knowledge.db")), new PassageRanker(SynonymTable.Empty, weights));
        await TestIndex.AddAsync(index,
        [
            CityPassages.Of("noise.md", "Barking dogs", "Barking that disturbs others is a violation of the animal ordinance."),
            CityPassages.Of("fence.md", "Fence permits", "A fence permit costs $45."),
        ]);
        return await index.SearchAsync(CityPassages.Query(Question), CancellationToken.None);
    }
}

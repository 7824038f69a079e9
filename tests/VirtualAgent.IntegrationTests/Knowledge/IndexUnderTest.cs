using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.IntegrationTests.Knowledge.Qdrant;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Tests.Knowledge;

namespace VirtualAgent.IntegrationTests.Knowledge;

/// <summary>One of the indexes, composed as the host composes it, over data of its own.</summary>
public sealed class IndexUnderTest : IAsyncDisposable
{
    public const string Embedded = "embedded";
    public const string QdrantToday = "qdrant 1.19.0";
    public const string QdrantOldest = "qdrant 1.15.3";
    public const string QdrantServer = "qdrant server";

    private readonly string _folder = Directory.CreateTempSubdirectory("va-index-").FullName;
    private readonly string _collection = $"test-{Guid.NewGuid():N}";
    private readonly List<ServiceProvider> _hosts = [];
    private readonly QdrantStandIn? _standIn;
    private readonly bool _isEmbedded;

    private IndexUnderTest(bool isEmbedded, QdrantStandIn? standIn) => (_isEmbedded, _standIn) = (isEmbedded, standIn);

    /// <summary>A real server's address, from the environment.</summary>
    public static string? RealServer => Environment.GetEnvironmentVariable("QDRANT_URL");

    public IKnowledgeIndex Index { get; private set; } = null!;

    public string Alias => _collection;

    public QdrantStandIn StandIn => _standIn!;

    public static async Task<IndexUnderTest> OpenAsync(string kind, IEmbeddingGenerator<string, Embedding<float>>? model = null)
    {
        var standIn = kind is QdrantToday or QdrantOldest ? await QdrantStandIn.StartAsync(kind.Split(' ')[1], "a-key") : null;
        var under = new IndexUnderTest(kind == Embedded, standIn);
        under.Index = under.Host(model);
        return under;
    }

    /// <summary>An index filled with <see cref="CityPassages"/>.</summary>
    public static async Task<IndexUnderTest> FilledAsync(string kind, IEmbeddingGenerator<string, Embedding<float>>? model = null)
    {
        var under = await OpenAsync(kind, model);
        await under.AddAsync(CityPassages.All);
        return under;
    }

    /// <summary>Another process over the same data.</summary>
    public IKnowledgeIndex Host(IEmbeddingGenerator<string, Embedding<float>>? model = null)
    {
        var services = new ServiceCollection();
        if (model is not null)
        {
            services.AddSingleton(model);
        }

        services.AddKnowledge(new() { DatabasePath = Path.Combine(_folder, "knowledge.db") }, Configure);
        _hosts.Add(services.BuildServiceProvider());
        return _hosts[^1].GetRequiredService<IKnowledgeIndex>();
    }

    public Task AddAsync(IEnumerable<Passage> passages) => Index.ReplaceAsync(passages, CancellationToken.None);

    public async Task<IReadOnlyList<ScoredPassage>> SearchAsync(KnowledgeQuery query) => await Index.SearchAsync(query, CancellationToken.None);

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(string question) => SearchAsync(CityPassages.Query(question));

    public async ValueTask DisposeAsync()
    {
        if (!_isEmbedded && _standIn is null)
        {
            await RealCollections.DropAsync(_collection);
        }

        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        if (_standIn is not null)
        {
            await _standIn.DisposeAsync();
            Assert.Empty(_standIn.Violations);
        }
    }

    private void Configure(IndexOptions options)
    {
        if (_isEmbedded)
        {
            return;
        }

        options.Index = IndexOptions.OnQdrant;
        options.Qdrant.Url = _standIn?.Address ?? RealServer;
        options.Qdrant.ApiKey = _standIn is null ? Environment.GetEnvironmentVariable("QDRANT_API_KEY") : _standIn.ApiKey;
        options.Qdrant.Collection = _collection;
    }
}

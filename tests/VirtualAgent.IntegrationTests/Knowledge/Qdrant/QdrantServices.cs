using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Index;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>The knowledge services with Qdrant configured, right or wrong.</summary>
internal sealed class QdrantServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public QdrantServices(Action<IndexOptions> configure) =>
        _services = new ServiceCollection().AddKnowledge(new() { DatabasePath = "unused" }, configure).BuildServiceProvider();

    public IKnowledgeIndex Index => _services.GetRequiredService<IKnowledgeIndex>();

    public static QdrantServices Over(string address, string? apiKey = null, int seconds = 5) => new(options =>
    {
        options.Index = IndexOptions.OnQdrant;
        options.Qdrant.Url = address;
        options.Qdrant.ApiKey = apiKey;
        options.Qdrant.TimeoutSeconds = seconds;
    });

    public void Validate() => _services.GetRequiredService<IStartupValidator>().Validate();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

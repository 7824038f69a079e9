using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Folders;

namespace VirtualAgent.Evals.Answers;

/// <summary>A city's documents, ingested and answered as the product does.</summary>
internal sealed class CityUnderTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("va-evals-").FullName;
    private readonly ServiceProvider _services;

    /// <param name="pack">A city pack's folder; of one that cannot be loaded only the documents are taken.</param>
    /// <param name="models">A folder of models; null for the shipped ones.</param>
    /// <param name="threshold">The evidence that an answer needs; null for the product's own.</param>
    public CityUnderTest(string pack, double? threshold = null, string? models = null)
    {
        var services = new ServiceCollection();
        if (CityPackLoader.Load(pack) is PackLoad.Loaded loaded)
        {
            services.AddSingleton(loaded.Pack.City);
        }

        var options = new KnowledgeOptions { DatabasePath = Path.Combine(_folder, "knowledge.db"), Models = models };
        _services = services
            .AddLogging()
            .AddKnowledge(threshold is { } needed ? options with { EvidenceThreshold = needed } : options)
            .AddKnowledgeIngest(new() { Folder = Path.Combine(pack, "knowledge"), StatePath = Path.Combine(_folder, "ingest.json") })
            .BuildServiceProvider();
    }

    /// <summary>Answers with the best that it finds, whatever its evidence.</summary>
    public IKnowledgeAnswerer Unsure => ActivatorUtilities.CreateInstance<ExtractiveAnswerer>(_services, _services.GetRequiredService<KnowledgeOptions>() with { EvidenceThreshold = 0 });

    public IKnowledgeAnswerer Answerer => _services.GetRequiredService<IKnowledgeAnswerer>();

    public IKnowledgeIndex Index => _services.GetRequiredService<IKnowledgeIndex>();

    internal SynonymTable Synonyms => _services.GetRequiredService<SynonymTable>();

    public ImmutableArray<Passage> Passages => _services.GetRequiredService<EmbeddedKnowledgeIndex>().All();

    public Task IngestAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<FolderIngest>().RunAsync(dryRun: false, progress: null, cancellationToken);

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

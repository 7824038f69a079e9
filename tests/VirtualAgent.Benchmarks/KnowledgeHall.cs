using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Folders;

namespace VirtualAgent.Benchmarks;

/// <summary>The product's index and ingestion over a folder of its own.</summary>
internal sealed class KnowledgeHall : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("va-bench-").FullName;
    private readonly ServiceProvider _services;

    public KnowledgeHall()
    {
        Documents = Directory.CreateDirectory(Path.Combine(_folder, "documents")).FullName;
        _services = new ServiceCollection()
            .AddKnowledge(new() { DatabasePath = Path.Combine(_folder, "knowledge.db") })
            .AddKnowledgeIngest(new() { Folder = Documents, StatePath = Path.Combine(_folder, "state.json") })
            .BuildServiceProvider();
    }

    public string Documents { get; }

    public IKnowledgeIndex Index => _services.GetRequiredService<IKnowledgeIndex>();

    public FolderIngest Ingest => _services.GetRequiredService<FolderIngest>();

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

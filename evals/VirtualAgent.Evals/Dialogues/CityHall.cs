using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.Skills;
using VirtualAgent.Storage;
using VirtualAgent.Understanding;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>
/// The product over one city, composed as the host does. What is learnt and indexed once serves every conversation; each
/// conversation has a database of its own.
/// </summary>
public sealed class CityHall : IDisposable
{
    private static readonly Assembly[] SpeakingAssemblies =
        [typeof(DialogueRegistration).Assembly, typeof(SkillsRegistration).Assembly, typeof(UnderstandingRegistration).Assembly];

    private readonly string _folder = Directory.CreateTempSubdirectory("va-hall-").FullName;
    private readonly ServiceProvider _shared;
    private readonly CityPack _pack;
    private readonly TextCatalog _texts;

    private CityHall(CityPack pack, string packFolder)
    {
        _pack = pack;
        _texts = SpeakingAssemblies.Aggregate(TextCatalog.Empty, (texts, assembly) => texts.WithResourcesOf(assembly)).WithCity(pack.City);
        _shared = Compose(TimeProvider.System, Template)
            .AddKnowledge(new() { DatabasePath = Path.Combine(_folder, "knowledge.db") })
            .AddKnowledgeIngest(new() { Folder = Path.Combine(packFolder, "knowledge"), StatePath = Path.Combine(_folder, "ingest.json") })
            .AddUnderstanding()
            .BuildServiceProvider();
    }

    public CityPack Pack => _pack;

    /// <summary>Answers from the city's documents.</summary>
    public IKnowledgeAnswerer Answerer => _shared.GetRequiredService<IKnowledgeAnswerer>();

    /// <summary>What the city's documents hold.</summary>
    public ImmutableArray<Passage> Passages => _shared.GetRequiredService<EmbeddedKnowledgeIndex>().All();

    private string Template => Path.Combine(_folder, "template");

    /// <summary>Loads a city pack, ingests its documents and prepares an empty database.</summary>
    public static async Task<CityHall> OpenAsync(string packFolder, CancellationToken cancellationToken)
    {
        var pack = CityPackLoader.Load(packFolder) switch
        {
            PackLoad.Loaded loaded => loaded.Pack,
            PackLoad.Faulty faulty => throw new InvalidOperationException($"The city pack in {packFolder} has faults: {faulty.Faults[0]}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var hall = new CityHall(pack, packFolder);
        Directory.CreateDirectory(hall.Template);
        await hall._shared.GetRequiredService<StorageDatabase>().MigrateAsync(cancellationToken);
        await hall._shared.GetRequiredService<FolderIngest>().RunAsync(dryRun: false, progress: null, cancellationToken);
        return hall;
    }

    /// <summary>A city hall in which nothing has happened yet, for one conversation.</summary>
    internal ServiceProvider NewDay(SetTime time, string name)
    {
        var folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Template, "virtualagent.db*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var services = Compose(time, folder)
            .AddSingleton(_shared.GetRequiredService<IKnowledgeIndex>())
            .AddSingleton(Answerer)
            .AddSingleton(_shared.GetRequiredService<IUnderstanding>())
            .AddDialogue();
        Decorate<IInbox>(services, (_, inner) => new MaskingInbox(inner));
        Decorate<IConversationStore>(services, (_, inner) => new RecordingStore(inner));
        return services.BuildServiceProvider();
    }

    public void Dispose()
    {
        _shared.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private IServiceCollection Compose(TimeProvider time, string dataFolder) => new ServiceCollection()
        .AddLogging()
        .AddCityPack(_pack)
        .AddSingleton(_texts)
        .AddSingleton(time)
        .AddStorage(storage =>
        {
            storage.DataFolder = dataFolder;
            storage.PublicBaseUrl = _pack.City.Website;
        })
        .AddSkills(_pack);

    private static void Decorate<T>(IServiceCollection services, Func<IServiceProvider, T, T> around)
        where T : class
    {
        var inner = services.Last(s => s.ServiceType == typeof(T)).ImplementationType!;
        services.AddSingleton(provider => around(provider, (T)ActivatorUtilities.CreateInstance(provider, inner)));
    }
}

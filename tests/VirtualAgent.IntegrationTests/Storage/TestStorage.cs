using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;

namespace VirtualAgent.IntegrationTests.Storage;

/// <summary>A migrated database of its own, with the storage's services over it and a clock that the test moves.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    public static readonly ConversationKey Chat = new("webchat:one");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"va-store-{Guid.NewGuid():N}");
    private readonly ServiceProvider _services;

    private TestStorage(string? connectionString, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Time).AddSingleton(TestCity.Pack).AddSingleton(TestCity.Pack.City);
        services.AddStorage(options =>
        {
            options.Provider = connectionString is null ? StorageProvider.Sqlite : StorageProvider.Postgres;
            options.ConnectionString = connectionString;
            options.DataFolder = _folder;
            options.PublicBaseUrl = new("https://city.example");
        });
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>A Wednesday, 10:00 in Testville.</summary>
    public ManualTime Time { get; } = new(new(2026, 11, 25, 16, 0, 0, TimeSpan.Zero));

    public static async Task<TestStorage> OpenAsync(
        StorageProvider provider,
        PostgresServer postgres,
        Action<IServiceCollection>? more = null)
    {
        var storage = await OpenEmptyAsync(provider, postgres, more);
        await storage.Get<StorageDatabase>().MigrateAsync(CancellationToken.None);
        return storage;
    }

    /// <summary>A database without tables.</summary>
    public static Task<TestStorage> OpenEmptyAsync(
        StorageProvider provider,
        PostgresServer postgres,
        Action<IServiceCollection>? more = null)
    {
        var storage = new TestStorage(provider == StorageProvider.Postgres ? postgres.NewDatabase() : null, more);
        Directory.CreateDirectory(storage._folder);
        return Task.FromResult(storage);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public InboundMessage Message(string key, ConversationKey? conversation = null, string text = "hello") =>
        new(new(key), conversation ?? Chat, Channel.WebChat, "dl_one", text, null, "en", [], Time.GetUtcNow());

    public async Task<CommitOutcome> CommitAsync(InboundMessage message, params Reply[] replies)
    {
        var store = Get<IConversationStore>();
        var state = await store.LoadAsync(message.Conversation, CancellationToken.None)
            ?? ConversationState.New(message.Conversation, message.Channel, message.Participant, "en");
        return await store.CommitAsync(new(message, state with { Turn = state.Turn + 1 }, [], [.. replies]), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

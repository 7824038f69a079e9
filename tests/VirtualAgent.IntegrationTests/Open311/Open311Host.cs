using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Open311;
using VirtualAgent.Storage;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Open311;

/// <summary>The demo city's register over HTTP, with a database of its own and a clock that the test moves.</summary>
internal sealed class Open311Host : IAsyncDisposable
{
    public const string Key = "a-key-of-a-partner";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"va-311-{Guid.NewGuid():N}");
    private readonly WebApplication _app;

    private Open311Host(Action<Open311Options> configure)
    {
        Directory.CreateDirectory(_folder);
        var pack = ((PackLoad.Loaded)CityPackLoader.Load(RepositoryFolder.Path("cities", "riverbend"))).Pack;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting().AddSingleton<TimeProvider>(Time).AddSingleton(pack).AddSingleton(pack.City);
        builder.Services.AddStorage(storage => (storage.DataFolder, storage.PublicBaseUrl) = (_folder, new("https://city.example")));
        builder.Services.AddOpen311(open311 =>
        {
            open311.PublicBaseUrl = new("https://city.example");
            configure(open311);
        });
        _app = builder.Build();
        _app.MapOpen311();
        Pack = pack;
    }

    /// <summary>A Wednesday, 10:00 in Riverbend.</summary>
    public ManualTime Time { get; } = new(new(2026, 11, 25, 16, 0, 0, TimeSpan.Zero));

    public CityPack Pack { get; }

    public HttpClient Client { get; private set; } = null!;

    public IServiceRequests Register => _app.Services.GetRequiredService<IServiceRequests>();

    public static async Task<Open311Host> StartAsync(Action<Open311Options>? configure = null)
    {
        var host = new Open311Host(configure ?? (options => options.ApiKeys.Add(Key)));
        await host._app.Services.GetRequiredService<StorageDatabase>().MigrateAsync(CancellationToken.None);
        await host._app.StartAsync();
        host.Client = new() { BaseAddress = new($"{host._app.Urls.First()}/open311/v2/") };
        return host;
    }

    public async Task<JsonArray> ListAsync(string path) => JsonNode.Parse(await Client.GetStringAsync(path))!.AsArray();

    public async Task<XElement> XmlAsync(string path) => XDocument.Parse(await Client.GetStringAsync(path)).Root!;

    public async Task<(int Status, JsonArray Body)> PostAsync(params (string Name, string Value)[] fields)
    {
        using var response = await Client.PostAsync("requests.json", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray());
    }

    /// <summary>Files as a resident does in a conversation.</summary>
    public Task<ServiceRequest> FileAsync(string code = "pothole", string description = "My name is Ann Lee, call (309) 555-0134") => Register.FileAsync(
        new(code, description, "41 Elm Street", 41.5, -90.5, ImmutableSortedDictionary<string, string>.Empty, [], "Ann Lee", "(309) 555-0134", new("sms:1"), "+13095550134", new(2026, 11, 30)),
        Guid.NewGuid().ToString(),
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

using System.Security.Cryptography;
using VirtualAgent.Host.Hosting.Settings;
using VirtualAgent.Host.Payments;
using VirtualAgent.Knowledge;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.Open311;
using VirtualAgent.Storage;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Host.Hosting;

/// <summary>What the configuration comes to: the mode, the addresses and the folders.</summary>
internal sealed record HostSettings(bool Demo, string DataFolder, string CityPack, IReadOnlyList<string> Urls)
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Reads the settings, and fills in what demo mode brings along.</summary>
    public static HostSettings Read(ConfigurationManager configuration)
    {
        var urls = DemoMode.UrlsIn(configuration) is { Count: > 0 } configured ? configured : [DefaultUrl];
        var settings = new HostSettings(
            DemoMode.IsOn(configuration),
            HostFolders.Data(configuration),
            HostFolders.CityPack(configuration),
            urls);
        if (settings.Demo)
        {
            configuration.AddInMemoryCollection(settings.DemoDefaults(configuration));
        }

        return settings;
    }

    /// <summary>Where the public reaches this host; null only where the start is stopped for it.</summary>
    public static Uri? PublicBaseUrl(IConfiguration configuration) =>
        Uri.TryCreate(configuration["PublicBaseUrl"], UriKind.Absolute, out var address) ? address : null;

    /// <summary>Where the documents' index and the models that answer from it are kept.</summary>
    public KnowledgeOptions Knowledge(IConfiguration configuration) => new()
    {
        DatabasePath = Path.Combine(DataFolder, "knowledge.db"),
        Models = configuration["Knowledge:Models"],
    };

    /// <summary>Where what was learnt from the examples is kept.</summary>
    public string Models => Path.Combine(DataFolder, "models");

    /// <summary>The city's documents, and what is known of them since the last start.</summary>
    public KnowledgeIngestOptions Ingest(IConfiguration configuration) =>
        KnowledgeSources.Apply(KnowledgeIngestOptions.In(DataFolder, Path.Combine(CityPack, "knowledge")), configuration);

    /// <summary>Whether there is anything to answer questions from: in the pack, on a site, or brought by staff.</summary>
    public bool HasDocuments(IConfiguration configuration) =>
        configuration.GetSection("Knowledge:Sources").GetChildren().Any()
        || new[] { Path.Combine(CityPack, "knowledge"), Path.Combine(DataFolder, "uploads") }
            .Any(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any());

    public void Apply(StorageOptions storage, IConfiguration configuration)
    {
        configuration.GetSection("Storage").Bind(storage);
        storage.Redis = configuration["Redis:ConnectionString"];
        storage.DataFolder = DataFolder;
        storage.PublicBaseUrl = PublicBaseUrl(configuration) ?? storage.PublicBaseUrl;
    }

    public void Apply(Open311Options open311, IConfiguration configuration)
    {
        configuration.GetSection("Open311").Bind(open311);
        open311.PublicBaseUrl = PublicBaseUrl(configuration);
        open311.Test = Demo;
        open311.Mask = SensitiveText.Mask;
    }

    private Dictionary<string, string?> DemoDefaults(IConfiguration configuration)
    {
        var address = configuration["PublicBaseUrl"] ?? Urls.FirstOrDefault(DemoMode.IsLoopback, DefaultUrl).TrimEnd('/');
        var defaults = new Dictionary<string, string?>
        {
            ["PublicBaseUrl"] = address,
            ["Payments:Provider"] = PaymentProvider.Sandbox,
            ["Twilio:AccountSid"] = "AC" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["Twilio:AuthToken"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["Twilio:ApiBaseUrl"] = $"{address}/phone/api",
        };
        return defaults.Where(d => string.IsNullOrEmpty(configuration[d.Key])).ToDictionary();
    }
}

using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Chunking;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.KnowledgeIngest;

/// <summary>Which documents are served.</summary>
public sealed record KnowledgeIngestOptions
{
    /// <summary>What the ids of uploaded documents begin with.</summary>
    public const string UploadPrefix = "upload:";

    private const string SiteStates = "knowledge-site-";

    /// <summary>The folder of documents; a document's first folder is its department where it names none.</summary>
    public required string Folder { get; init; }

    /// <summary>Where it is remembered which files were read and what they were.</summary>
    public required string StatePath { get; init; }

    /// <summary>The folder that single uploads are kept in; null where there are none.</summary>
    public string? Uploads { get; init; }

    /// <summary>The sites that are crawled.</summary>
    public ImmutableArray<SiteOptions> Sites { get; init; } = [];

    /// <summary>Hosts that may be crawled though their addresses are internal: a city's intranet.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>The site that documents belong to which do not say where they are; by default the city's.</summary>
    public Uri? Website { get; init; }

    /// <summary>The language of documents whose own cannot be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Only files and pages that changed since then are read; null for all that changed since they were read last.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How often the folder is looked at for changes.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(20);

    private string StateFolder => Path.GetDirectoryName(Path.GetFullPath(StatePath))!;

    /// <summary>The usual places below a data folder, the same for the host and the command.</summary>
    public static KnowledgeIngestOptions In(string dataFolder, string documents) => new()
    {
        Folder = documents,
        StatePath = Path.Combine(dataFolder, "knowledge-files.json"),
        Uploads = Path.Combine(dataFolder, "uploads"),
    };

    /// <summary>Where it is remembered what a site's pages were.</summary>
    internal string StateOf(SiteOptions site) => Path.Combine(StateFolder, $"{SiteStates}{Slug.Of($"{site.Start.Authority} {site.Start.AbsolutePath}")}.json");

    /// <summary>Where a run keeps what it has read until all of it is put in place.</summary>
    /// <param name="state">Where it is remembered what its source was.</param>
    internal static string DraftOf(string state) => Path.ChangeExtension(state, ".draft");

    /// <summary>What is remembered of every site that was ever crawled.</summary>
    internal IEnumerable<string> StatesOfSites() => Directory.Exists(StateFolder) ? Directory.EnumerateFiles(StateFolder, $"{SiteStates}*.json").Order() : [];
}

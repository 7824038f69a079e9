using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>What a site's pages were when they were fetched last.</summary>
internal sealed class SiteState
{
    private readonly string _path;
    private readonly Dictionary<string, SeenPage> _pages;

    private SiteState(string path, Dictionary<string, SeenPage> pages) => (_path, _pages) = (path, pages);

    public IReadOnlyDictionary<string, SeenPage> Pages => _pages;

    public static SiteState Read(string path)
    {
        var content = StateFile.Read<Content>(path);
        return new(path, content?.Version == DocumentReader.Version ? content.Pages : []);
    }

    public SeenPage? Find(Uri address) => _pages.GetValueOrDefault(address.AbsoluteUri);

    public void Remember(Uri address, SeenPage page) => _pages[address.AbsoluteUri] = page;

    public void Forget(Uri address) => _pages.Remove(address.AbsoluteUri);

    public void Save() => StateFile.Write(_path, new Content(DocumentReader.Version, _pages));

    private sealed record Content(string Version, Dictionary<string, SeenPage> Pages);
}

/// <param name="Document">The document that the index has of it; null where it has none.</param>
/// <param name="Links">Where it leads, so that an unchanged page need not be fetched to know.</param>
/// <param name="IsOrphan">Nothing on the site led to it any more.</param>
/// <param name="Reason">Why its last version was not read; null where it was.</param>
internal sealed record SeenPage(
    string? Document,
    string Hash,
    int Passages,
    string? ETag,
    DateTimeOffset? Changed,
    ImmutableArray<string> Links,
    bool IsOrphan = false,
    NotReadReason? Reason = null,
    string? Detail = null);

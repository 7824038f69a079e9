using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>One of the folders that documents are read from.</summary>
/// <param name="Prefix">What the ids of its documents begin with; none for the city pack's own.</param>
internal sealed record FolderSource(string Path, string Prefix)
{
    private const char MarksOtherSources = ':';

    /// <summary>What an office program leaves beside a document that is open.</summary>
    private const string OfficeLock = "~$";

    public bool Exists => Directory.Exists(Path);

    /// <summary>Whether a document in the index came from here.</summary>
    public bool Owns(string documentId) => Prefix.Length > 0
        ? documentId.StartsWith(Prefix, StringComparison.Ordinal)
        : !documentId.Contains(MarksOtherSources, StringComparison.Ordinal);

    /// <summary>The folder's files by their documents' ids, in order.</summary>
    public ImmutableSortedDictionary<string, string> Files() => DocumentFolder.Files(Path)
        .Where(file => !file.Key.EndsWith(DocumentFolder.SidecarEnding, StringComparison.Ordinal) && !System.IO.Path.GetFileName(file.Value).StartsWith(OfficeLock, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(file => Prefix + file.Key, file => file.Value, StringComparer.Ordinal);

    /// <summary>What a file's place in the folder tells.</summary>
    public DocumentMetadata Place(string documentId, Uri? website)
    {
        var place = documentId[Prefix.Length..];
        var withoutEnding = place[..place.LastIndexOf('.')];
        return new()
        {
            Department = place.Contains('/', StringComparison.Ordinal) ? place.Split('/')[0] : null,
            Url = website is null ? documentId : new Uri(website, "/" + withoutEnding).ToString(),
        };
    }
}

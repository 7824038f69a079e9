using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>One of the folders that documents are read from.</summary>
/// <param name="Prefix">What the ids of its documents begin with; none for the city pack's own.</param>
internal sealed record DocumentFolder(string Path, string Prefix)
{
    private const char MarksOtherSources = ':';

    public const string SidecarEnding = ".meta.yaml";

    public bool Exists => Directory.Exists(Path);

    /// <summary>Whether a document in the index came from here.</summary>
    public bool Owns(string documentId) => Prefix.Length > 0
        ? documentId.StartsWith(Prefix, StringComparison.Ordinal)
        : !documentId.Contains(MarksOtherSources, StringComparison.Ordinal);

    /// <summary>The folder's documents by their ids, in order.</summary>
    public ImmutableSortedDictionary<string, string> Files(DocumentReader reader)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(Path, "*", all)
            .Where(path => reader.IsDocument(path) && !System.IO.Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(path => Prefix + Relative(path), path => path, StringComparer.Ordinal);
    }

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

    private string Relative(string path) => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/');
}

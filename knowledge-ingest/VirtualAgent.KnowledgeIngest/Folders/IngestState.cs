using System.Collections.Concurrent;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>Which files were read, so that an unchanged one is not read again. Written in one step.</summary>
internal sealed class IngestState
{
    private readonly string _path;
    private readonly ConcurrentDictionary<string, SeenFile> _files;
    private volatile bool _changed;

    private IngestState(string path, Dictionary<string, SeenFile> files)
    {
        _path = path;
        _files = new(files, StringComparer.Ordinal);
    }

    public ICollection<string> Documents => _files.Keys;

    /// <summary>The files that came to nothing, with the reason.</summary>
    public IEnumerable<KeyValuePair<string, SeenFile>> NotRead => _files.Where(f => f.Value.Reason is not null).OrderBy(f => f.Key, StringComparer.Ordinal);

    /// <summary>What was remembered; nothing where the file is missing, broken or of another version of the reader.</summary>
    public static IngestState Read(string path, string version)
    {
        var file = StateFile.Read<Content>(path);
        return new(path, file?.Version == version ? file.Files : []);
    }

    public SeenFile? Find(string document) => _files.GetValueOrDefault(document);

    public void Remember(string document, SeenFile file)
    {
        _changed |= Find(document) != file;
        _files[document] = file;
    }

    public void Forget(string document) => _changed |= _files.TryRemove(document, out _);

    public void SaveIfChanged(string version)
    {
        if (_changed)
        {
            StateFile.Write(_path, new Content(version, new(_files, StringComparer.Ordinal)));
            _changed = false;
        }
    }

    private sealed record Content(string Version, Dictionary<string, SeenFile> Files);
}

/// <param name="Changed">UTC ticks of the file's, and its sidecar's, last change.</param>
/// <param name="Size">Bytes of the file and its sidecar.</param>
/// <param name="Hash">Of both contents.</param>
/// <param name="Passages">How many the index has of it, be it from an earlier version.</param>
/// <param name="Reason">Why this version was not read; null where it was.</param>
internal sealed record SeenFile(long Changed, long Size, string Hash, int Passages, NotReadReason? Reason = null, string? Detail = null);

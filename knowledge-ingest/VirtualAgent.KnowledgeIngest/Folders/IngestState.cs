using System.Text.Json;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>Which files were read, so that an unchanged one is not read again. Written in one step.</summary>
internal sealed class IngestState
{
    private readonly string _path;
    private readonly Dictionary<string, SeenFile> _files;

    private IngestState(string path, Dictionary<string, SeenFile> files)
    {
        _path = path;
        _files = files;
    }

    public IEnumerable<string> Documents => _files.Keys;

    /// <summary>What was remembered; nothing where the file is missing, broken or of another version of the reader.</summary>
    public static IngestState Read(string path, string version)
    {
        try
        {
            var file = File.Exists(path) ? JsonSerializer.Deserialize<StateFile>(File.ReadAllBytes(path)) : null;
            return new(path, file?.Version == version ? file.Files : []);
        }
        catch (JsonException)
        {
            return new(path, []);
        }
    }

    public SeenFile? Find(string document) => _files.GetValueOrDefault(document);

    public void Remember(string document, SeenFile file) => _files[document] = file;

    public void Forget(string document) => _files.Remove(document);

    public void Save(string version)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        var next = _path + ".next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(new StateFile(version, _files)));
        File.Move(next, _path, overwrite: true);
    }

    private sealed record StateFile(string Version, Dictionary<string, SeenFile> Files);
}

/// <param name="Changed">UTC ticks of the file's, and its sidecar's, last change.</param>
/// <param name="Size">Bytes of the file and its sidecar.</param>
/// <param name="Hash">Of both contents.</param>
/// <param name="Read">Whether passages came of it.</param>
internal sealed record SeenFile(long Changed, long Size, string Hash, bool Read, int Passages);

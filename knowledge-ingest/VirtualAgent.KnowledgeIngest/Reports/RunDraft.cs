using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using VirtualAgent.Core;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.KnowledgeIngest.Reports;

/// <summary>
/// What a run has read and not yet put in place: a line for each document, so that the run after one that was killed need not
/// read it again. A line that was cut off counts for nothing.
/// </summary>
internal sealed class RunDraft : IDisposable
{
    private readonly string _path;
    private readonly FileStream? _file;
    private readonly Dictionary<string, ImmutableArray<Passage>> _left = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();

    private RunDraft(string path, FileStream? file)
    {
        (_path, _file) = (path, file);
        if (file is not null)
        {
            Read(file);
        }
    }

    /// <summary>What an earlier run left, and a place for this one's. Where another run is writing there, this one keeps nothing.</summary>
    public static RunDraft Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return new(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException)
        {
            return new(path, null);
        }
    }

    /// <summary>What an earlier run read of this version of a document; null where it did not come to it.</summary>
    public ImmutableArray<Passage>? Find(string document, string hash) =>
        _left.TryGetValue(document, out var passages) && passages[0].ContentHash == hash ? passages : null;

    /// <param name="passages">At least one.</param>
    public void Keep(ImmutableArray<Passage> passages)
    {
        if (_file is null)
        {
            return;
        }

        var line = JsonSerializer.SerializeToUtf8Bytes(passages, CoreJson.Options);
        lock (_writing)
        {
            _file.Write([(byte)'\n', .. line]);
        }
    }

    /// <summary>All of it is in place.</summary>
    public void Discard()
    {
        if (_file is not null)
        {
            File.Delete(_path);
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Read(FileStream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && PassagesIn(line) is [var first, ..] passages)
            {
                _left[first.DocumentId] = passages;
            }
        }
    }

    private static ImmutableArray<Passage> PassagesIn(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<Passage>>(line, CoreJson.Options);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

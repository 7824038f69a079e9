namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>What tells without reading whether a file, or what belongs to it, changed.</summary>
internal readonly record struct FileStamp(long Changed, long Size)
{
    public static FileStamp Of(params string[] paths)
    {
        var files = paths.Select(p => new FileInfo(p)).Where(f => f.Exists).ToList();
        return new(files.Max(f => f.LastWriteTimeUtc.Ticks), files.Sum(f => f.Length));
    }
}

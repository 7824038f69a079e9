namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>The files of a folder of documents.</summary>
internal static class DocumentFolder
{
    /// <summary>Of a file that describes the one beside it: <c>fees.csv.meta.yaml</c>.</summary>
    public const string SidecarEnding = ".meta.yaml";

    private static readonly EnumerationOptions All = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Relative path with forward slashes, to where the file is; hidden files are left out.</summary>
    public static SortedDictionary<string, string> Files(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", All) : [])
        {
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = path;
        }

        return files;
    }
}

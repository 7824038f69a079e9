namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>Writes a file so that a reader finds it as it was or as it is, never half.</summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var next = $"{path}.{Environment.ProcessId}.next";
        File.WriteAllBytes(next, content);
        File.Move(next, path, overwrite: true);
    }
}

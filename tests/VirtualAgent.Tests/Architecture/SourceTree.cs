using VirtualAgent.Tests.Support;

namespace VirtualAgent.Tests.Architecture;

internal static class SourceTree
{
    /// <summary>Files of the checkout that people wrote, by absolute path with forward slashes.</summary>
    public static IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(RepositoryFolder.Root, pattern, SearchOption.AllDirectories)
        .Select(path => path.Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/") && !path.Contains("/node_modules/"));
}

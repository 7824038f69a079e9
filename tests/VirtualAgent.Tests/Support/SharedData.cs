namespace VirtualAgent.Tests.Support;

/// <summary>Public data and specifications that stay outside the repository, in a folder <c>shared</c> beside it.</summary>
public static class SharedData
{
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(candidate) || Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

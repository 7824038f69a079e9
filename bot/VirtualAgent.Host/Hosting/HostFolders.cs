namespace VirtualAgent.Host.Hosting;

/// <summary>Finds the host's own files, wherever it is started from.</summary>
internal static class HostFolders
{
    private const string Page = "wwwroot/city.css";
    private const string Solution = "VirtualAgent.sln";
    private const string DefaultPack = "cities/riverbend";

    /// <summary>The folder with <c>wwwroot</c>: the published folder, or the project's where it runs from its build output.</summary>
    public static string ContentRoot { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, Page)))
        ?? AppContext.BaseDirectory;

    /// <summary><c>Data:Folder</c>, else <c>data</c> in the repository, else beside the host.</summary>
    public static string Data(IConfiguration configuration) => configuration["Data:Folder"] is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : Path.Combine(Above(ContentRoot, above => File.Exists(Path.Combine(above, Solution))) ?? ContentRoot, "data");

    /// <summary><c>City:Pack</c>, else the demo city's folder, looked for from the content root upwards.</summary>
    public static string CityPack(IConfiguration configuration)
    {
        var pack = configuration["City:Pack"] is { Length: > 0 } configured ? configured : DefaultPack;
        if (Path.IsPathRooted(pack) || Directory.Exists(pack))
        {
            return Path.GetFullPath(pack);
        }

        var above = Above(ContentRoot, folder => Directory.Exists(Path.Combine(folder, pack)));
        return Path.GetFullPath(Path.Combine(above ?? Directory.GetCurrentDirectory(), pack));
    }

    private static string? Above(string start, Func<string, bool> wanted)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (wanted(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

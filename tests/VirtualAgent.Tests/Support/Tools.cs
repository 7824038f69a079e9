namespace VirtualAgent.Tests.Support;

internal static class Tools
{
    /// <summary>Which of the programs are not installed, as the reason to skip; null where all are.</summary>
    public static string? Missing(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var missing = programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program)))).ToList();
        return missing.Count > 0 ? $"Not installed: {string.Join(", ", missing)}" : null;
    }
}

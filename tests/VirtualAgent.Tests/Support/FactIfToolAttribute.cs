namespace VirtualAgent.Tests.Support;

/// <summary>A test that needs programs which are not part of the product.</summary>
public sealed class FactIfToolAttribute : FactAttribute
{
    public FactIfToolAttribute(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var missing = programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program)))).ToList();
        if (missing.Count > 0)
        {
            Skip = $"Not installed: {string.Join(", ", missing)}";
        }
    }
}

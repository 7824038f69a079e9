using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine.Support;

/// <summary>Official contracts outside the repository, in a <c>shared</c> folder above it.</summary>
internal static class DirectLineSpecs
{
    public static string? Protocol { get; } = Find("specs/botframework/directline-3.0.json");

    public static string? AdaptiveCards { get; } = Find("specs/adaptivecards/schema-1.5.0.json");

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = System.IO.Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactIfSpecsAttribute : FactAttribute
{
    public FactIfSpecsAttribute()
    {
        if (DirectLineSpecs.Protocol is null || DirectLineSpecs.AdaptiveCards is null)
        {
            Skip = "The official schemas are not beside the repository (shared/specs).";
        }
    }
}

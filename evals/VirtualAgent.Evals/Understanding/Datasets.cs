using System.Text.Json;

namespace VirtualAgent.Evals.Understanding;

/// <summary>Reads the sets: one JSON object a line.</summary>
public static class Datasets
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<T> Lines<T>(string path) => File.Exists(path)
        ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)]
        : [];

    /// <summary>The nearest folder of that name, from a folder upwards; null where there is none.</summary>
    public static string? FindUpwards(string from, string name)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, name);
            if (Directory.Exists(candidate) || File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

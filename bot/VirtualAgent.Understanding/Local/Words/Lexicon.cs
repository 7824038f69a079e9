using System.Text.Json;

namespace VirtualAgent.Understanding.Local.Words;

/// <summary>Word lists and phrase patterns, kept as JSON resources named <c>{name}.lexicon.json</c>.</summary>
internal static class Lexicon
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The words of a list that is kept in one line.</summary>
    public static HashSet<string> Words(string list) => [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public static T Read<T>(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"{name}.lexicon.json")
            ?? throw new InvalidOperationException($"The resource '{name}.lexicon.json' is missing.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}

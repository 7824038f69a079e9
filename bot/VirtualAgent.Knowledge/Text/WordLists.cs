using System.Text.Json;

namespace VirtualAgent.Knowledge.Text;

/// <summary>The word lists that ship with the assembly, as JSON.</summary>
internal static class WordLists
{
    public static T Read<T>(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }
}

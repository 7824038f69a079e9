using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Text;

/// <summary>Words that say nothing about what a text is about, folded.</summary>
internal static class StopWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = Read("stopwords");
    private static readonly FrozenDictionary<string, FrozenSet<string>> WeakLists = Read("weakwords");

    public static FrozenSet<string> Of(string language) => Lists.GetValueOrDefault(language, FrozenSet<string>.Empty);

    /// <summary>Words of any talk (relatives, times of the day, everyday verbs) that say little about what is asked.</summary>
    public static FrozenSet<string> Weak(string language) => WeakLists.GetValueOrDefault(language, FrozenSet<string>.Empty);

    private static FrozenDictionary<string, FrozenSet<string>> Read(string name) => new[] { "en", "es" }
        .ToFrozenDictionary(language => language, language => Read(name, language));

    private static FrozenSet<string> Read(string name, string language)
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream($"{name}-{language}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(Words.Fold)
            .ToFrozenSet();
    }
}

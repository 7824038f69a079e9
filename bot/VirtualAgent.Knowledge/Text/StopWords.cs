using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Text;

/// <summary>Words that say nothing about what a text is about, folded.</summary>
internal static class StopWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = new[] { "en", "es" }
        .ToFrozenDictionary(language => language, Read);

    public static FrozenSet<string> Of(string language) => Lists.GetValueOrDefault(language, FrozenSet<string>.Empty);

    private static FrozenSet<string> Read(string language)
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream($"stopwords-{language}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(Words.Fold)
            .ToFrozenSet();
    }
}

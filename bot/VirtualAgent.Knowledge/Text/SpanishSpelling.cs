using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Text;

/// <summary>Spanish words as they are typed: written by ear, or in a form that the stemmer does not bring back to its verb.</summary>
internal static class SpanishSpelling
{
    private const int ShortestForm = 5;
    private static readonly Analyzer Spanish = Analyzer.For("es");
    private static readonly List<string> Vocabulary = [.. KnownWords.Of("es")];
    private static readonly FrozenSet<string> Known = Vocabulary.Select(Spanish.Stem).ToFrozenSet();
    private static readonly FrozenDictionary<string, string> BySound = By(SpanishSound.Of);
    private static readonly FrozenDictionary<string, string> ByStem = By(word => SpanishStemmer.Stem(SpanishSound.Of(word)));

    /// <summary>Of a word that is in no list, the known one that it is a form of or that sounds the same; the word itself otherwise.</summary>
    public static string Meant(string folded)
    {
        if (folded.Length < 2 || folded.Any(char.IsDigit) || IsKnown(folded))
        {
            return folded;
        }

        var forms = SpanishVerbs.Of(folded).ToList();
        return forms.Find(IsKnown) ?? forms.Prepend(folded).Select(Heard).FirstOrDefault(heard => heard is not null) ?? folded;
    }

    private static bool IsKnown(string folded) => Known.Contains(Spanish.Stem(folded));

    private static string? Heard(string folded)
    {
        var sound = SpanishSound.Of(folded);
        return BySound.GetValueOrDefault(sound) ?? (sound.Length >= ShortestForm ? ByStem.GetValueOrDefault(SpanishStemmer.Stem(sound)) : null);
    }

    private static FrozenDictionary<string, string> By(Func<string, string> sound)
    {
        var words = new Dictionary<string, string>();
        foreach (var word in Vocabulary.Where(word => word.Length > 1))
        {
            words.TryAdd(sound(word), word);
        }

        return words.ToFrozenDictionary();
    }
}

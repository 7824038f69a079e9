using System.Text.RegularExpressions;

namespace VirtualAgent.Tests.PlainLanguage;

/// <summary>
/// How hard a text is to read: the Flesch-Kincaid grade in English, the Fernández-Huerta ease in Spanish, where
/// 60 is read at school grade 8 and more is easier.
/// </summary>
internal sealed partial record Readability(int Words, int Sentences, int Syllables)
{
    public double FleschKincaidGrade => (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    public double FernandezHuertaEase => 206.84 - (60.0 * Syllables / Words) - (1.02 * Words / Sentences);

    public static Readability Of(string text, string language)
    {
        var plain = Markup().Replace(Placeholder().Replace(text, language == "en" ? "it" : "eso"), string.Empty);
        var words = Word().Matches(plain).Select(match => match.Value.ToLowerInvariant()).ToArray();
        var sentences = SentenceEnd().Split(plain).Count(sentence => Word().IsMatch(sentence));
        return new(words.Length, sentences, words.Sum(language == "en" ? EnglishSyllables : SpanishSyllables));
    }

    private static int EnglishSyllables(string word)
    {
        var sounded = word.Length > 3 ? SilentEnding().Replace(word, "$1") : word;
        return Math.Max(1, EnglishVowels().Count(sounded));
    }

    private static int SpanishSyllables(string word)
    {
        var sounded = SilentU().Replace(word, "q").Replace('y', 'i');
        return Math.Max(1, SpanishSyllable().Count(sounded));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[*]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{L}+(?:['’-]\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?:]+(?=\s|$)|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("([^laeiouy])es$|([^td])ed$|([^laeiouy])e$")]
    private static partial Regex SilentEnding();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex EnglishVowels();

    [GeneratedRegex("qu|gu(?=[eiéí])")]
    private static partial Regex SilentU();

    /// <summary>Weak vowels stand together with their neighbours, two strong ones are two syllables.</summary>
    [GeneratedRegex("[iuü]*[aeoáéó][iuü]*|[iuü]*[íú]|[iuü]+")]
    private static partial Regex SpanishSyllable();
}

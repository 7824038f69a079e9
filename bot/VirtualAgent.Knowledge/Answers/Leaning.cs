using System.Collections.Frozen;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Tells sentences that cannot be understood without the one before: 'After that a $10 charge is added.'</summary>
internal static class Leaning
{
    private static readonly FrozenDictionary<string, Lexicon> Lexicons = Read();

    public static bool IsBack(string language, string sentence) =>
        Lexicons.GetValueOrDefault(language) is { } words
        && words.Openers.Any(opener => Begins(sentence, opener))
        && !words.Unless.Any(opener => Begins(sentence, opener));

    /// <summary>Accents count: 'esta' leans, 'está' does not.</summary>
    private static bool Begins(string sentence, string opener) =>
        sentence.StartsWith(opener, StringComparison.OrdinalIgnoreCase)
        && (sentence.Length == opener.Length || !char.IsLetterOrDigit(sentence[opener.Length]));

    private static FrozenDictionary<string, Lexicon> Read() =>
        WordLists.Read<Dictionary<string, Lexicon>>("leaning").ToFrozenDictionary();

    private sealed record Lexicon(string[] Openers, string[] Unless);
}

namespace VirtualAgent.Knowledge.Text;

/// <summary>Tells English from Spanish by the small words that a text is held together with.</summary>
internal static class LanguageGuess
{
    private const int LeastHits = 2;

    /// <returns>'en', 'es', or null where it cannot be told.</returns>
    public static string? Of(string text)
    {
        var words = Words.Of(text.Length > 4000 ? text[..4000] : text);
        var english = words.Count(w => StopWords.Of("en").Contains(w.Folded) && !StopWords.Of("es").Contains(w.Folded));
        var spanish = words.Count(w => StopWords.Of("es").Contains(w.Folded) && !StopWords.Of("en").Contains(w.Folded));
        return Math.Max(english, spanish) < LeastHits || english == spanish ? null
            : english > spanish ? "en"
            : "es";
    }
}

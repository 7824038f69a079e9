namespace VirtualAgent.Understanding.Local.Words;

/// <summary>Common words of both languages: one of them is not another one misspelt.</summary>
internal static class KnownWords
{
    private static readonly HashSet<string> Words = [.. Languages().Concat(Examples()).SelectMany(Tokens.Of).Select(t => t.Text)];

    public static IEnumerable<string> All => Words;

    public static bool Contains(string word) => Words.Contains(word);

    private static IEnumerable<string> Languages() => Lexicon.Read<Dictionary<string, string>>("languages").Values;

    private static IEnumerable<string> Examples() => Lexicon.Read<Dictionary<string, Dictionary<string, string[]>>>("intents").Values
        .SelectMany(byLanguage => byLanguage.Values)
        .SelectMany(texts => texts);
}

namespace VirtualAgent.Knowledge.Text;

/// <summary>The words of a language that some list of the product has, folded: the commonest first.</summary>
internal static class KnownWords
{
    public static IEnumerable<string> Of(string language) =>
    [
        .. StopWords.Of(language),
        .. StopWords.Weak(language),
        .. Translated(language).Concat(Synonyms(language)).SelectMany(text => Words.Of(text)).Select(word => word.Folded),
    ];

    private static IEnumerable<string> Translated(string language) => WordLists.Read<Dictionary<string, Dictionary<string, string>>>("bilingual")
        .SelectMany(list => list.Key == language ? list.Value.Keys.ToList() : list.Value.Values.ToList());

    private static IEnumerable<string> Synonyms(string language) =>
        WordLists.Read<Dictionary<string, string[][]>>("synonyms").GetValueOrDefault(language, []).SelectMany(group => group);
}

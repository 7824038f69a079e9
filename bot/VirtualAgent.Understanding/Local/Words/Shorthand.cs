namespace VirtualAgent.Understanding.Local.Words;

/// <summary>Text-message spellings and what they stand for, one word for one word.</summary>
internal static class Shorthand
{
    private static readonly Dictionary<string, string> Words = Lexicon.Read<Dictionary<string, string>>("shorthand");

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string WrittenOut(string word) => word.Length <= 8 && Lookup.TryGetValue(word, out var whole) ? whole : word;
}

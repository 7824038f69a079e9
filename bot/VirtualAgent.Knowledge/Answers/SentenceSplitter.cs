using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Cuts a paragraph into its sentences, verbatim.</summary>
internal static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "st", "ave", "dr", "rd", "blvd", "mr", "mrs", "ms", "no", "nos", "vs", "e.g", "i.e", "etc", "inc", "jr", "sr", "ext", "approx", "sra", "srta",
        "ud", "uds", "núm", "tel", "av", "p.ej", "ee.uu", "u.s", "fig", "sec", "dept", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static List<string> Split(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (paragraph[at] is '.' or '!' or '?' && EndsSentence(paragraph, start, at, out var next) && !SectionNumber.Is(paragraph[start..next].Trim()))
            {
                sentences.Add(paragraph[start..next].Trim());
                start = next;
                at = next - 1;
            }
        }

        if (start < paragraph.Length && paragraph[start..].Trim() is { Length: > 0 } rest)
        {
            sentences.Add(rest);
        }

        return sentences;
    }

    private static bool EndsSentence(string text, int start, int at, out int next)
    {
        next = at + 1;
        while (next < text.Length && text[next] is '.' or '!' or '?' or ')' or '"' or '\u201D' or '\'')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        var after = next;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        var begins = after < text.Length && (char.IsUpper(text[after]) || char.IsDigit(text[after]) || text[after] is '¿' or '¡' or '(' or '"' or '\u201C');
        return begins && (text[at] != '.' || !EndsInAbbreviation(text, start, at, text[after]));
    }

    private static bool EndsInAbbreviation(string text, int start, int at, char next)
    {
        var from = at;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] != '(')
        {
            from--;
        }

        var word = text[from..at];
        if (word.Equals("a.m", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m", StringComparison.OrdinalIgnoreCase))
        {
            return !char.IsUpper(next);
        }

        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }
}

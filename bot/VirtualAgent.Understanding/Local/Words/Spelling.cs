namespace VirtualAgent.Understanding.Local.Words;

/// <summary>Whether a word can be another one misspelt: one slip in five letters and more, two in nine and more.</summary>
internal static class Spelling
{
    private const int LongestWord = 24;

    public static bool Resembles(ReadOnlySpan<char> said, ReadOnlySpan<char> word)
    {
        if (said.SequenceEqual(word))
        {
            return true;
        }

        var allowed = word.Length >= 9 ? 2 : word.Length >= 5 ? 1 : 0;
        return allowed > 0
            && said.Length >= 4
            && said.Length <= LongestWord
            && Math.Abs(said.Length - word.Length) <= allowed
            && (said[0] == word[0] || (said[0] == word[1] && said[1] == word[0]))
            && Distance(said, word) <= allowed;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}

using VirtualAgent.Knowledge.Index;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Finds the index's own term that a misspelt word was meant to be.</summary>
internal static class Spelling
{
    private const int Shortest = 3;
    private const int Considered = 40;
    private const int ShortWord = 5;

    public static int? Correct(string term, LanguageIndex index)
    {
        if (term.Length < Shortest || term.Length > 24 || term.Any(char.IsDigit))
        {
            return null;
        }

        int? best = null;
        var bestScore = double.MinValue;
        foreach (var (id, likeness) in index.Vocabulary.Like(term, 0.25, Considered))
        {
            var frequency = index.Frequency(id);
            var other = index.Term(id);
            if (frequency == 0 || !IsNear(term, other))
            {
                continue;
            }

            var score = (-4.0 * Distance(term, other)) + Math.Log(frequency) + likeness + (other[0] == term[0] ? 2 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (id, score);
            }
        }

        return best;
    }

    /// <summary>One edit away, or two in a long word, or the same but for the vowels that were left out ('prkng').</summary>
    public static bool IsNear(string term, string other)
    {
        var allowed = term.Length < 4 ? 0 : term.Length < 8 ? 1 : 2;
        return (Math.Abs(other.Length - term.Length) <= allowed && Distance(term, other) <= allowed && !HasStrangeConsonant(term, other))
            || IsWithoutVowels(term, other);
    }

    /// <summary>A short word with one consonant more inside is another word ('slide' and 'side'), unless a key was hit twice.</summary>
    private static bool HasStrangeConsonant(string term, string other)
    {
        if (term.Length != other.Length + 1 || term.Length > ShortWord)
        {
            return false;
        }

        var at = term.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return at < other.Length && !IsVowel(term[at]) && (at == 0 || term[at] != term[at - 1]);
    }

    private static bool IsWithoutVowels(string term, string other)
    {
        if (term.Length < 3 || term[0] != other[0] || term.Length > other.Length || term.Skip(1).Any(IsVowel))
        {
            return false;
        }

        return other.Where((c, at) => at == 0 || !IsVowel(c)).SequenceEqual(term);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Edits between two words, where swapping two neighbours is one (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + same);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = swapped ? Math.Min(edits, rows[i - 2, j - 2] + 1) : edits;
            }
        }

        return rows[a.Length, b.Length];
    }
}

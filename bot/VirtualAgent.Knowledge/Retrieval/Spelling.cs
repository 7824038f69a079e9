using VirtualAgent.Knowledge.Index;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Finds the index's own term that a misspelt word was meant to be.</summary>
internal static class Spelling
{
    private const int Shortest = 4;
    private const int Considered = 40;

    public static int? Correct(string term, LanguageIndex index)
    {
        if (term.Length < Shortest || term.Length > 24 || term.Any(char.IsDigit))
        {
            return null;
        }

        var allowed = term.Length < 8 ? 1 : 2;
        int? best = null;
        var bestScore = double.MinValue;
        foreach (var (id, likeness) in index.Vocabulary.Like(term, 0.3, Considered))
        {
            var frequency = index.Frequency(id);
            var other = index.Term(id);
            if (frequency == 0 || Math.Abs(other.Length - term.Length) > allowed)
            {
                continue;
            }

            var distance = Distance(term, other);
            var score = (-4.0 * distance) + Math.Log(frequency) + likeness + (other[0] == term[0] ? 2 : 0);
            if (distance <= allowed && score > bestScore)
            {
                (best, bestScore) = (id, score);
            }
        }

        return best;
    }

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

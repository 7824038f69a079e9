namespace VirtualAgent.Recognizers.Choosing;

/// <summary>Edits between two words: letters changed, left out, put in, or swapped with their neighbour.</summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    public static bool Within(string a, string b, int most) =>
        Math.Abs(a.Length - b.Length) <= most && a.Length <= LongestWord && b.Length <= LongestWord && Of(a, b) <= most;

    private static int Of(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}

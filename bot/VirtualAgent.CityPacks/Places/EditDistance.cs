namespace VirtualAgent.CityPacks.Places;

/// <summary>How many typing errors lie between two words; swapping two neighbours is one.</summary>
internal static class EditDistance
{
    private const int Longest = 63;

    /// <summary>Errors that are forgiven in a word.</summary>
    public static int Forgiven(string said) => said.Length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>The errors, or a number above <paramref name="most"/> where there are more.</summary>
    public static int Between(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || b.Length > Longest)
        {
            return most + 1;
        }

        Span<int> older = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spent = older;
            older = above;
            above = row;
            row = spent;
        }

        return above[b.Length];
    }
}

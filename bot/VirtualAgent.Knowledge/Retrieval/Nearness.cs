namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>How close together a question's terms stand in a text.</summary>
internal static class Nearness
{
    private const int Window = 12;

    /// <returns>The most different terms in any window, as a share of the terms asked for; 0 with fewer than two.</returns>
    public static double Of(int[] text, HashSet<int> terms)
    {
        if (terms.Count < 2)
        {
            return 0;
        }

        var inWindow = new Dictionary<int, int>();
        var most = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (terms.Contains(text[at]))
            {
                inWindow[text[at]] = inWindow.GetValueOrDefault(text[at]) + 1;
                most = Math.Max(most, inWindow.Count);
            }

            var leaving = at - Window + 1;
            if (leaving >= 0 && terms.Contains(text[leaving]) && --inWindow[text[leaving]] == 0)
            {
                inWindow.Remove(text[leaving]);
            }
        }

        return most < 2 ? 0 : Math.Min(1, most / (double)Math.Min(terms.Count, 6));
    }
}

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>Takes the commonest endings off, so that 'leak', 'leaks' and 'leaking' are one word.</summary>
internal static class Stem
{
    private static readonly string[] Endings = ["ing", "ed", "es", "s", "ly"];

    public static ReadOnlySpan<char> Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - ending.Length);
                return stem.Length > 3 && stem[^1] == stem[^2] && ending is "ing" or "ed" ? stem[..^1] : stem;
            }
        }

        return word;
    }
}

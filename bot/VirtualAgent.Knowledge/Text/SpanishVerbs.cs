namespace VirtualAgent.Knowledge.Text;

/// <summary>Forms of Spanish verbs that keep more than the stemmer takes off: 'dejarles', 'sacarme', 'rompió', 'cobraban'.</summary>
internal static class SpanishVerbs
{
    private const int ShortestRoot = 3;
    private static readonly string[] Pronouns = ["melo", "mela", "melos", "melas", "selo", "sela", "selos", "selas", "noslo", "nosla", "nos", "les", "los", "las", "me", "te", "se", "le", "lo", "la"];
    private static readonly string[] TakePronouns = ["ar", "er", "ir", "ando", "iendo", "yendo"];
    private static readonly (string Ending, string[] Infinitives)[] Pasts =
    [
        ("abamos", ["ar"]), ("aban", ["ar"]), ("abas", ["ar"]), ("aba", ["ar"]), ("aste", ["ar"]),
        ("iste", ["er", "ir"]), ("io", ["er", "ir"]),
    ];

    /// <summary>What a folded word may be a form of, likeliest first.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        foreach (var pronoun in Pronouns.Where(p => folded.EndsWith(p, StringComparison.Ordinal)))
        {
            var verb = folded[..^pronoun.Length];
            if (verb.Length > ShortestRoot && TakePronouns.Any(ending => verb.EndsWith(ending, StringComparison.Ordinal)))
            {
                yield return verb;
            }
        }

        foreach (var (ending, infinitives) in Pasts.Where(past => folded.Length - past.Ending.Length >= ShortestRoot && folded.EndsWith(past.Ending, StringComparison.Ordinal)))
        {
            foreach (var infinitive in infinitives)
            {
                yield return folded[..^ending.Length] + infinitive;
            }
        }
    }
}

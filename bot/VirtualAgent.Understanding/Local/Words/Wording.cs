namespace VirtualAgent.Understanding.Local.Words;

/// <summary>A way in which something is put: one phrase of <c>any</c>, one of each list of <c>all</c>, none of <c>unless</c>.</summary>
internal sealed class Wording
{
    private readonly PhrasePattern[][] _all;
    private readonly PhrasePattern[] _unless;

    public Wording(WordingEntry entry)
    {
        _all = [.. (entry.All ?? []).Append(entry.Any).OfType<string[]>().Select(Parse)];
        _unless = Parse(entry.Unless ?? []);
    }

    public bool Fits(Utterance said) =>
        Array.TrueForAll(_all, phrases => Holds(phrases, said)) && !Holds(_unless, said);

    private static bool Holds(PhrasePattern[] phrases, Utterance said) => Array.Exists(phrases, p => p.Find(said.Tokens) is not null);

    /// <summary>As written: what merely resembles a telling word tells nothing.</summary>
    private static PhrasePattern[] Parse(string[] phrases) => [.. phrases.Select(p => PhrasePattern.ParseStrictly(p, int.MaxValue))];
}

/// <param name="Any">One of these, where there are any.</param>
/// <param name="All">One of each of these lists.</param>
/// <param name="Unless">None of these.</param>
internal sealed record WordingEntry(string[]? Any, string[][]? All, string[]? Unless);

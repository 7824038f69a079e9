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
        Array.TrueForAll(_all, phrases => PhrasePattern.AnyIn(phrases, said.Tokens)) && !PhrasePattern.AnyIn(_unless, said.Tokens);

    /// <summary>Where the first of its phrases stands in the text; null where none does.</summary>
    public (int Start, int End)? Find(Utterance said)
    {
        foreach (var phrase in _all.SelectMany(phrases => phrases))
        {
            if (phrase.Find(said.Tokens) is var (start, end))
            {
                return (said.Tokens[start].Start, said.Tokens[end - 1].End);
            }
        }

        return null;
    }

    /// <summary>Whether it says nothing but words of these.</summary>
    public bool IsAllOf(Utterance said) => Leading(said) == said.Tokens.Count;

    /// <summary>The text after all words of these that it begins with.</summary>
    public string WithoutLeading(Utterance said) => Leading(said) is var at && at < said.Tokens.Count ? said.Text[said.Tokens[at].Start..] : string.Empty;

    private int Leading(Utterance said)
    {
        var at = 0;
        while (at < said.Tokens.Count && _all.SelectMany(phrases => phrases).Select(phrase => phrase.MatchAt(said.Tokens, at)).FirstOrDefault(end => end > at) is { } next)
        {
            at = next;
        }

        return at;
    }

    /// <summary>As written: what merely resembles a telling word tells nothing.</summary>
    private static PhrasePattern[] Parse(string[] phrases) => [.. phrases.Select(p => PhrasePattern.ParseStrictly(p, int.MaxValue))];
}

/// <param name="Any">One of these, where there are any.</param>
/// <param name="All">One of each of these lists.</param>
/// <param name="Unless">None of these.</param>
internal sealed record WordingEntry(string[]? Any, string[][]? All, string[]? Unless);

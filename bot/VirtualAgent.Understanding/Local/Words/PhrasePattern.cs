namespace VirtualAgent.Understanding.Local.Words;

/// <summary>
/// A phrase as word lists write it: words by spaces, <c>a|b</c> for either, <c>word*</c> for a beginning, <c>=word</c>
/// for this spelling only, <c>[word]</c> where it may be missing, <c>~3</c> for up to three other words, <c>^</c> and <c>$</c>
/// for the message's two ends. Words of five letters and more also match misspelt.
/// </summary>
internal sealed class PhrasePattern
{
    private const int AnyLongerWord = 5;

    private readonly PatternElement[] _elements;

    private readonly bool _fromStart;
    private readonly bool _toEnd;
    private readonly int _fewest;
    private readonly int _most;

    private PhrasePattern(PatternElement[] elements, bool fromStart, bool toEnd)
    {
        _elements = elements;
        _fromStart = fromStart;
        _toEnd = toEnd;
        _fewest = elements.Count(e => e.Gap == 0 && !e.Optional);
        _most = elements.Sum(e => Math.Max(1, e.Gap));
    }

    public static PhrasePattern Parse(string pattern) => ParseStrictly(pattern, AnyLongerWord);

    /// <param name="shortestMisspelt">Words of this length and more also match misspelt.</param>
    public static PhrasePattern ParseStrictly(string pattern, int shortestMisspelt)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            [.. parts.Where(part => part is not ("^" or "$")).Select(part => PatternElement.Parse(part, shortestMisspelt))],
            parts[0] == "^",
            parts[^1] == "$");
    }

    /// <summary>Messages that a pattern is written for: each of its alternatives, without what may be missing.</summary>
    public static IEnumerable<string> Examples(string pattern)
    {
        var words = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is not ("^" or "$") && part[0] is not ('[' or '~'))
            .Select(part => part.Split('|').Select(word => word.Trim('=', '*')).ToList())
            .ToList();
        return words.Count == 0 ? [] : Enumerable.Range(0, words.Max(either => either.Count))
            .Select(i => string.Join(' ', words.Select(either => either[i % either.Count])));
    }

    /// <summary>Whether one of them stands in the words.</summary>
    public static bool AnyIn(PhrasePattern[] patterns, IReadOnlyList<Token> tokens) => Array.Exists(patterns, pattern => pattern.Find(tokens) is not null);

    /// <summary>The first place where the phrase stands: indices of its first token and after its last, or null.</summary>
    public (int Start, int End)? Find(IReadOnlyList<Token> tokens, int from = 0)
    {
        var last = _fromStart ? 1 : tokens.Count;
        for (var start = from; start < last && start + _fewest <= tokens.Count; start++)
        {
            if (Match(tokens, start, 0, _toEnd) is { } end && end > start)
            {
                return (start, end);
            }
        }

        return null;
    }

    /// <summary>Whether the phrase begins at a token; the index after it, or null.</summary>
    public int? MatchAt(IReadOnlyList<Token> tokens, int start) => Match(tokens, start, 0, _toEnd);

    /// <summary>Whether the phrase is all there is.</summary>
    public bool IsWhole(IReadOnlyList<Token> tokens) =>
        tokens.Count >= _fewest && tokens.Count <= _most && Match(tokens, 0, 0, toEnd: true) is not null;

    private int? Match(IReadOnlyList<Token> tokens, int position, int element, bool toEnd)
    {
        if (element == _elements.Length)
        {
            return toEnd && position < tokens.Count ? null : position;
        }

        var current = _elements[element];
        if (current.Gap > 0)
        {
            for (var skipped = 0; skipped <= current.Gap && position + skipped <= tokens.Count; skipped++)
            {
                if (Match(tokens, position + skipped, element + 1, toEnd) is { } end)
                {
                    return end;
                }
            }

            return null;
        }

        if (position < tokens.Count
            && current.Matches(tokens[position].Text)
            && Match(tokens, position + 1, element + 1, toEnd) is { } next)
        {
            return next;
        }

        return current.Optional ? Match(tokens, position, element + 1, toEnd) : null;
    }
}

using System.Globalization;

namespace VirtualAgent.Understanding.Local.Words;

/// <summary>One place of a <see cref="PhrasePattern"/>: words of which one must stand there, or a gap.</summary>
internal sealed class PatternElement
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<string> _beginnings = [];
    private readonly List<string> _spellable = [];
    private readonly int _shortestMisspelt;
    private uint _initials;

    private PatternElement(bool optional, int gap, int shortestMisspelt)
    {
        Optional = optional;
        Gap = gap;
        _shortestMisspelt = shortestMisspelt;
    }

    public bool Optional { get; }

    /// <summary>Up to this many words of any kind; 0 where the element is words.</summary>
    public int Gap { get; }

    public static PatternElement Parse(string text, int shortestMisspelt)
    {
        if (text[0] == '~')
        {
            return new(false, int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture), shortestMisspelt);
        }

        var optional = text[0] == '[' && text[^1] == ']';
        var element = new PatternElement(optional, 0, shortestMisspelt);
        foreach (var word in (optional ? text[1..^1] : text).Split('|'))
        {
            element.Add(word);
        }

        return element;
    }

    public bool Matches(string word)
    {
        if (_words.Contains(word))
        {
            return true;
        }

        foreach (var beginning in _beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return _spellable.Count > 0 && MayBeMisspelt(word) && IsMisspelt(word);
    }

    private void Add(string word)
    {
        if (word[^1] == '*')
        {
            _beginnings.Add(word[..^1]);
        }
        else if (word[0] == '=')
        {
            _words.Add(word[1..]);
        }
        else
        {
            _words.Add(word);
            if (word.Length >= _shortestMisspelt)
            {
                _spellable.Add(word);
                _initials |= Bit(word[0]) | Bit(word[1]);
            }
        }
    }

    private bool MayBeMisspelt(string word) => (_initials & Bit(word[0])) != 0;

    private bool IsMisspelt(string word)
    {
        if (KnownWords.Contains(word))
        {
            return false;
        }

        foreach (var candidate in _spellable)
        {
            if (Spelling.Resembles(word, candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Bit(char c) => 1u << (c & 31);
}

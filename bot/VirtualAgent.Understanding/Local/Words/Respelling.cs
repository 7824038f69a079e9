using System.Text;

namespace VirtualAgent.Understanding.Local.Words;

/// <summary>
/// Puts right the spelling of words that matter: 'smel', 'gaz', 'kemando'. Only a word that is not known is changed, into
/// the one that sounds the same or is a slip away, two in a longer word.
/// </summary>
internal sealed class Respelling
{
    private const int ShortestSound = 3;
    private const int LongWord = 9;
    private const int LongestWord = 20;

    private readonly int _shortestSlip;
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, string> _bySound = new(StringComparer.Ordinal);
    private readonly ILookup<int, string> _byLength;

    /// <param name="words">Words to repair to, the more important first.</param>
    /// <param name="right">Words that are right as they are.</param>
    /// <param name="listed">Words that are listed, some of them misspelt on purpose.</param>
    /// <param name="shortestSlip">Words of this length and more may be a slip away; in shorter ones only the sound counts.</param>
    public Respelling(IReadOnlyList<string> words, IEnumerable<string> right, IEnumerable<string> listed, int shortestSlip)
    {
        _shortestSlip = shortestSlip;
        _byLength = words.ToLookup(word => word.Length);
        foreach (var word in words)
        {
            _bySound.TryAdd(SoundOf(word), word);
        }

        _known = [.. listed.Where(word => !_bySound.ContainsKey(SoundOf(word))), .. right, .. words];
    }

    public void Repair(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Meant(tokens[i].Text) is { } word)
            {
                tokens[i] = tokens[i] with { Text = word };
            }
        }
    }

    private string? Meant(string said)
    {
        if (said.Length is < ShortestSound or > LongestWord || _known.Contains(said) || IsPlural(said) || !said.All(char.IsLetter))
        {
            return null;
        }

        return _bySound.TryGetValue(SoundOf(said), out var sounds) ? sounds
            : said.Length >= _shortestSlip ? Slipped(said)
            : null;
    }

    /// <summary>'Buses' sounds as 'bushes' does, and is of a word that is known.</summary>
    private bool IsPlural(string said) => said[^1] == 's' && (_known.Contains(said[..^1]) || (said[^2] == 'e' && _known.Contains(said[..^2])));

    private string? Slipped(string said)
    {
        for (var length = said.Length - 1; length <= said.Length + 1; length++)
        {
            foreach (var word in _byLength[length])
            {
                if (word.Length > _shortestSlip && SameStart(said, word) && Spelling.Distance(said, word) <= (word.Length >= LongWord ? 2 : 1))
                {
                    return word;
                }
            }
        }

        return null;
    }

    private static bool SameStart(string said, string word) =>
        said[0] == word[0] || (said[0] == word[1] && said[1] == word[0]) || SoundOf(said[..3])[..1] == SoundOf(word[..3])[..1];

    /// <summary>The word as it is spoken, roughly and for both languages: k for c and q, s for z, b for v, i for y, no h, doubles once.</summary>
    private static string SoundOf(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            var c = (word[i], next) switch
            {
                ('c', 'e' or 'i' or 'y') or ('z', _) => 's',
                ('c' or 'q', _) => 'k',
                ('v', _) => 'b',
                ('y', _) => 'i',
                ('p', 'h') => 'f',
                ('k', 'n') => 'n',
                _ => word[i],
            };
            var silent = c == 'h' || (c == 'g' && i == 0 && next == 'u') || (c == 'u' && i > 0 && word[i - 1] == 'q') || (sound.Length > 0 && sound[^1] == c);
            if (!silent)
            {
                sound.Append(c);
            }
        }

        return sound.ToString();
    }
}

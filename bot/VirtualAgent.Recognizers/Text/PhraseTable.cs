using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.Text;

/// <summary>Phrases of one or more words with a meaning each; finds the longest that starts at a word.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Meaning)[]> _byFirstWord;

    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> phrases)
        : this(phrases, Word.Split)
    {
    }

    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> phrases, Func<string, List<Word>> split) =>
        _byFirstWord = phrases
            .Select(p => (Words: split(p.Phrase).Select(w => w.Key).ToArray(), p.Meaning))
            .GroupBy(p => p.Words[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());

    /// <returns>The number of words matched at <paramref name="index"/>, or 0.</returns>
    public int Match(IReadOnlyList<Word> words, int index, out T? meaning)
    {
        if (_byFirstWord.TryGetValue(words[index].Key, out var phrases)
            || _byFirstWord.TryGetValue(words[index].Squeezed(), out phrases))
        {
            foreach (var (phrase, value) in phrases)
            {
                if (Continues(words, index, phrase))
                {
                    meaning = value;
                    return phrase.Length;
                }
            }
        }

        meaning = default;
        return 0;
    }

    /// <summary>Whether a phrase of exactly <paramref name="length"/> words stands at <paramref name="index"/>.</summary>
    public bool MatchExact(IReadOnlyList<Word> words, int index, int length, out T? meaning)
    {
        meaning = default;
        if (!_byFirstWord.TryGetValue(words[index].Key, out var phrases))
        {
            return false;
        }

        foreach (var (phrase, value) in phrases)
        {
            if (phrase.Length == length && Continues(words, index, phrase))
            {
                meaning = value;
                return true;
            }
        }

        return false;
    }

    private static bool Continues(IReadOnlyList<Word> words, int index, string[] phrase)
    {
        if (index + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            var (word, before) = (words[index + i], words[index + i - 1]);
            if (word.Key != phrase[i] || (char.IsDigit(phrase[i][0]) && word.Start != before.End))
            {
                return false;
            }
        }

        return true;
    }
}

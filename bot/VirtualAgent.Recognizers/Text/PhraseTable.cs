using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.Text;

/// <summary>Phrases of one or more words with a meaning each; finds the longest that starts at a word.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Meaning)[]> _byFirstWord;

    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> phrases) =>
        _byFirstWord = phrases
            .Select(p => (Words: Word.Split(p.Phrase).Select(w => w.Key).ToArray(), p.Meaning))
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

    private static bool Continues(IReadOnlyList<Word> words, int index, string[] phrase)
    {
        if (index + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[index + i].Key != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}

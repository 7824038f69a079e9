using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Text;

/// <summary>A word of a text: letters and digits, with apostrophes left out of the key ("don't" is 'dont').</summary>
/// <param name="End">Index after the last character.</param>
internal readonly record struct Word(int Start, int End, string Key)
{
    private const int LongestRepeat = 2;

    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var index = 0;
        while (index < text.Length)
        {
            if (!IsWord(text[index]))
            {
                index++;
                continue;
            }

            var start = index;
            while (IsWordAt(text, index) || (index < text.Length && text[index] is '\'' or '’' && IsLetterAt(text, index + 1)))
            {
                index++;
            }

            words.Add(new Word(start, index, KeyOf(text.AsSpan(start, index - start))));
        }

        return words;
    }

    /// <summary>The key with drawn-out letters once: 'yesss' and 'noooo' are 'yes' and 'no'.</summary>
    public string Squeezed()
    {
        var key = Key;
        var run = 1;
        for (var i = 1; i < key.Length && run <= LongestRepeat; i++)
        {
            run = key[i] == key[i - 1] ? run + 1 : 1;
        }

        return run <= LongestRepeat ? key : string.Concat(key.Where((c, i) => i == 0 || c != key[i - 1]));
    }

    public static string KeyOf(ReadOnlySpan<char> word)
    {
        var key = new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            var folded = Fold(c);
            if (folded != '\'')
            {
                key[length++] = folded;
            }
        }

        return new string(key, 0, length);
    }
}

using VirtualAgent.Recognizers.Names;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers;

/// <summary>
/// A person's name as people give it: 'my name is Ana María López', 'soy Juan', 'this is Mr. Ortiz', in whatever case.
/// A reading has <c>value</c>, the name with capitals.
/// </summary>
public static class PersonNames
{
    public const string TypeName = "personname";
    private const int MostWords = 5;
    private const int MostWordsAlone = 4;

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var words = Word.Split(text);
        var cues = culture == Culture.Spanish ? NameWords.SpanishCues : NameWords.EnglishCues;
        for (var i = 0; i < words.Count;)
        {
            var length = cues.Match(words, i, out _);
            if (length > 0 && NameAt(text, words, i + length, IsWeak(words, i, length)) is { } name)
            {
                return [name];
            }

            i += Math.Max(length, 1);
        }

        return [];
    }

    /// <summary>Reads an answer to 'what is your name?': the whole text may be the name.</summary>
    public static Recognized? ReadAnswer(string text, Culture culture)
    {
        if (Recognize(text, culture) is [var named])
        {
            return named;
        }

        var words = Word.Split(text);
        return words.Count is > 0 and <= MostWordsAlone && NameAt(text, words, 0, weak: false) is { } name && name.End == words[^1].End - 1
            ? name
            : null;
    }

    /// <summary>Whether a single word is a common given name.</summary>
    public static bool IsGivenName(string word) => Word.Split(word) is [var only] && GivenNames.Contains(only.Key);

    private static bool IsWeak(List<Word> words, int index, int length)
    {
        for (var i = index; i < index + length; i++)
        {
            if (!NameWords.WeakCues.Contains(words[i].Key))
            {
                return false;
            }
        }

        return true;
    }

    private static Recognized? NameAt(string text, List<Word> words, int first, bool weak)
    {
        while (first < words.Count && NameWords.Titles.Contains(words[first].Key))
        {
            first++;
        }

        var (next, end) = (first, first);
        while (next < words.Count && next - first < MostWords && IsInName(text, words, first, next))
        {
            next++;
            end = NameWords.Particles.Contains(words[next - 1].Key) && next - 1 > first ? end : next;
        }

        if (end == first || (weak && !char.IsUpper(text[words[first].Start]) && !GivenNames.Contains(words[first].Key)))
        {
            return null;
        }

        var (start, stop) = (words[first].Start, words[end - 1].End);
        return Recognized.At(text, start, stop, TypeName, Reading.Of(("value", Capitalise(text, words, first, end))));
    }

    private static bool IsInName(string text, List<Word> words, int first, int index)
    {
        var word = words[index];
        if (!word.Key.All(char.IsLetter) || word.Key.Length == 0)
        {
            return false;
        }

        if (index > first)
        {
            var gap = text.AsSpan(words[index - 1].End, word.Start - words[index - 1].End);
            var initial = words[index - 1].End - words[index - 1].Start == 1 && gap is ". ";
            if (!(gap is " " or "-" || initial))
            {
                return false;
            }

            if (NameWords.Particles.Contains(word.Key))
            {
                return true;
            }

            if (char.IsUpper(text[words[first].Start]) && !char.IsUpper(text[word.Start]))
            {
                return false;
            }
        }

        return !NameWords.Never.Contains(word.Key);
    }

    private static string Capitalise(string text, List<Word> words, int first, int end)
    {
        var name = text[words[first].Start..words[end - 1].End].ToCharArray();
        for (var i = first; i < end; i++)
        {
            var at = words[i].Start - words[first].Start;
            var lower = i > first && NameWords.Particles.Contains(words[i].Key);
            name[at] = lower ? name[at] : char.ToUpperInvariant(name[at]);
        }

        return new string(name);
    }
}

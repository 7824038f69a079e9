using VirtualAgent.Recognizers.Text;
using VirtualAgent.Recognizers.YesNo;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Yes and no, in all the ways people write them: 'yep', 'sure go ahead', 'claro que sí', 'para nada', 👍.
/// At most one result: the longest answer, the first of equals. A reading has <c>value</c>, 'true' or 'false'.
/// </summary>
public static class Booleans
{
    public const string TypeName = "boolean";
    private const int ShortAnswer = 4;

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var words = Word.Split(text);
        var table = YesNoTable.For(culture);
        var found = Earlier(Sign(text), Longest(text, words, table.Plain, culture))
            ?? Letter(words)
            ?? Longest(text, words, table.Loose, culture);
        return found is var (start, end, answer)
            ? [At(text, start, end, answer)]
            : [];
    }

    /// <summary>Every yes and no in the text, in order; a word that only looks like one is none.</summary>
    public static IReadOnlyList<Recognized> RecognizeEach(string text, Culture culture)
    {
        var words = Word.Split(text);
        var table = YesNoTable.For(culture);
        var found = new List<Recognized>();
        for (var index = 0; index < words.Count;)
        {
            var plain = Length(text, words, index, table.Plain, culture, out var answer);
            var length = Math.Max(plain, table.Loose.Match(words, index, out var loose));
            answer = length > plain ? loose : answer;
            if (length > 0 && answer != Answer.Neither)
            {
                found.Add(At(text, words[index].Start, words[index + length - 1].End, answer));
            }

            index += Math.Max(length, 1);
        }

        return found;
    }

    /// <summary>Yes, no, or null where the text does not say.</summary>
    public static bool? Read(string text, Culture culture) =>
        Recognize(text, culture) is [var found] ? found.First.Value == "true" : null;

    private static (int Start, int End, Answer Answer)? Longest(
        string text, List<Word> words, PhraseTable<Answer> phrases, Culture culture)
    {
        (int Start, int End, Answer Answer)? best = null;
        var bestLength = 0;
        var index = 0;
        while (index < words.Count)
        {
            var length = Length(text, words, index, phrases, culture, out var answer);
            if (length > bestLength && answer != Answer.Neither)
            {
                best = (words[index].Start, words[index + length - 1].End, answer);
                bestLength = length;
            }

            index += Math.Max(length, 1);
        }

        return best;
    }

    private static int Length(
        string text, List<Word> words, int index, PhraseTable<Answer> phrases, Culture culture, out Answer answer)
    {
        var length = phrases.Match(words, index, out answer);
        if (length == 0 && culture == Culture.Spanish && IsSpanishYes(text, words, index))
        {
            (length, answer) = (1, Answer.Yes);
        }

        return length;
    }

    private static Recognized At(string text, int start, int end, Answer answer) =>
        Recognized.At(text, start, end, TypeName, Reading.Of(("value", answer == Answer.Yes ? "true" : "false")));

    /// <summary>'sí' answers wherever it stands; without its accent it is 'if', save as a short answer of its own.</summary>
    private static bool IsSpanishYes(string text, List<Word> words, int index)
    {
        var word = words[index];
        if (word.Key.TrimEnd('i') is not "s" || word.Key.Length < 2)
        {
            return false;
        }

        var accented = text.AsSpan(word.Start, word.End - word.Start).IndexOfAny('í', 'Í') >= 0;
        var stops = word.End < text.Length && text[word.End] is ',' or '.' or '!' or ';';
        return accented || (index == 0 && (words.Count <= ShortAnswer || stops));
    }

    private static (int Start, int End, Answer Answer)? Earlier(
        (int Start, int End, Answer Answer)? sign, (int Start, int End, Answer Answer)? words) =>
        sign is null || (words is not null && words.Value.Start < sign.Value.Start) ? words : sign;

    private static (int Start, int End, Answer Answer)? Sign(string text)
    {
        (int Start, int End, Answer Answer)? first = null;
        foreach (var (sign, answer) in YesNoPhrases.Signs)
        {
            var index = text.IndexOf(sign, StringComparison.Ordinal);
            if (index >= 0 && (first is null || index < first.Value.Start))
            {
                first = (index, SkipSkinTone(text, index + sign.Length), answer);
            }
        }

        return first;
    }

    private static int SkipSkinTone(string text, int index) =>
        index + 1 < text.Length && text[index] == '\uD83C' && text[index + 1] is >= '\uDFFB' and <= '\uDFFF' ? index + 2 : index;

    private static (int Start, int End, Answer Answer)? Letter(List<Word> words) =>
        words is [var only] && YesNoTable.OfLetter(only.Key) is not Answer.Neither and var answer
            ? (only.Start, only.End, answer)
            : null;
}

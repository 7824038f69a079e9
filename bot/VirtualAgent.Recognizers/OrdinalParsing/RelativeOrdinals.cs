using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.OrdinalParsing;

/// <summary>'last', 'next one', 'the last but one', 'penúltimo': places counted from the end or from here.</summary>
internal static class RelativeOrdinals
{
    public const string End = "end";
    public const string Current = "current";

    private static readonly PhraseTable<(string From, int Offset)> English = new(
    [
        ("last", (End, 0)), ("next to last", (End, -1)), ("the second to last", (End, -1)), ("the last but one", (End, -1)),
        ("the one before the last", (End, -1)), ("the one before the last one", (End, -1)), ("penultimate", (End, -1)),
        ("antepenultimate", (End, -2)), ("next", (Current, 1)), ("next one", (Current, 1)), ("previous", (Current, -1)),
        ("previous one", (Current, -1)), ("current", (Current, 0)), ("current one", (Current, 0)),
    ]);

    private static readonly PhraseTable<(string From, int Offset)> Spanish = new(
    [
        .. Forms("último", End, 0), .. Forms("penúltimo", End, -1), .. Forms("antepenúltimo", End, -2),
        ("antes del último", (End, -1)), ("antes de la última", (End, -1)), .. Forms("próximo", Current, 1),
        ("siguiente", (Current, 1)), ("siguientes", (Current, 1)), ("anterior", (Current, -1)), ("anteriores", (Current, -1)),
        ("actual", (Current, 0)), ("actuales", (Current, 0)),
    ]);

    public static IEnumerable<(int Start, int End, string From, int Offset)> Scan(string text, Culture culture)
    {
        var words = Word.Split(text);
        var phrases = culture == Culture.Spanish ? Spanish : English;
        for (var i = 0; i < words.Count;)
        {
            var length = phrases.Match(words, i, out var meaning);
            if (length > 0)
            {
                yield return (words[i].Start, words[i + length - 1].End, meaning.From, meaning.Offset);
            }

            i += Math.Max(length, 1);
        }
    }

    private static IEnumerable<(string, (string, int))> Forms(string masculine, string from, int offset)
    {
        var stem = masculine[..^1];
        return new[] { "o", "a", "os", "as" }.Select(ending => (stem + ending, (from, offset)));
    }
}

using VirtualAgent.Recognizers.Codes;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers;

/// <summary>
/// US social security numbers: 3-2-4 digits with dashes, spaces or dots, or nine in a row after words that name them.
/// Numbers never issued (000, 666, 9xx, group 00, serial 0000) are none. A reading has <c>value</c>, 'AAA-GG-SSSS'.
/// </summary>
public static class SocialSecurityNumbers
{
    public const string TypeName = "ssn";
    private const int Length = 9;
    private const int WordsBefore = 8;

    private static readonly string[] Names =
        ["ssn", "ss", "social", "socialsecurity", "itin", "seguro", "security"];

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var pattern = new CodePattern(TypeName, "000-00-0000");
        var named = NamedFrom(text);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            var follows = i > 0 && !symbols[i].AfterGap && char.IsDigit(symbols[i - 1].Character);
            if (!follows
                && CodeScanner.Match(symbols, i, pattern, withPrefix: false, out var next) is { } digits
                && IsIssued(digits)
                && (IsGrouped(symbols, i) || IsNamed(named, symbols[i].Start)))
            {
                found.Add(Recognized.At(text, symbols[i].Start, symbols[next - 1].End, TypeName, Reading.Of(("value", pattern.Write(digits)))));
                i = next;
                continue;
            }

            i++;
        }

        return found;
    }

    private static bool IsIssued(string digits) =>
        digits[0] != '9' && digits[..3] is not ("000" or "666") && digits[3..5] != "00" && digits[5..] != "0000";

    private static bool IsGrouped(List<CodeSymbol> symbols, int index) =>
        symbols[index + 3].StartsToken && symbols[index + 5].StartsToken
        && Enumerable.Range(index, Length).Count(i => symbols[i].StartsToken) == 3;

    /// <summary>The stretches of text that follow a word such as 'SSN'.</summary>
    private static List<(int Start, int End)> NamedFrom(string text)
    {
        var words = Word.Split(text);
        var stretches = new List<(int, int)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Names.Contains(words[i].Key))
            {
                stretches.Add((words[i].End, words[Math.Min(i + WordsBefore, words.Count - 1)].End));
            }
        }

        return stretches;
    }

    private static bool IsNamed(List<(int Start, int End)> stretches, int index)
    {
        var at = stretches.BinarySearch((index, int.MaxValue));
        var before = (at < 0 ? ~at : at) - 1;
        return before >= 0 && index < stretches[before].End;
    }
}

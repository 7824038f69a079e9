using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.Codes;

/// <summary>Tells a code from what looks like it: a date, a telephone number, a word before a number.</summary>
internal static class CodeLooks
{
    private const int FewestTellingDigits = 6;

    private static readonly FrozenSet<string> Common =
        new[] { "3-4", "3-3-4", "1-3-3-4", "2-2-2", "2-2-4", "4-2-2", "3-2-4", "5-4", "4-4-4-4", "4-6-5" }.ToFrozenSet();

    private static readonly FrozenSet<string> Words = """
        A AL AM AN AS AT BE BY DE DO E EL EN ES GO HE I IF IN IS IT LA LE LO ME MI MY NO O OF OH ON OR SE SI SO SU TE TO TU U UN UP US WE Y YA YO
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether digits in these groups are this code wherever they stand, and no date, telephone or other common number.</summary>
    public static bool IsTelling(CodePattern pattern) =>
        pattern.Groups.Count > 1 && pattern.Groups.Sum() >= FewestTellingDigits && !Common.Contains(string.Join('-', pattern.Groups));

    /// <summary>Written out with the city's own separators, and no amount.</summary>
    public static bool IsWrittenAs(string code, string text, int start, int end) =>
        text.AsSpan(start, end - start).SequenceEqual(code) && (start == 0 || text[start - 1] is not ('$' or '.' or ','));

    /// <summary>'A 1000 gallon leak': the letters are a word of the sentence, or could be any.</summary>
    public static bool IsSentence(CodePattern pattern, string text, List<CodeSymbol> symbols, int index)
    {
        var letters = pattern.Symbols.TakeWhile(c => c != CodePattern.AnyDigit).Count();
        return letters > 0
            && (pattern.Prefix.Length < letters || Words.Contains(pattern.Prefix))
            && text.AsSpan(symbols[index].Start, symbols[index + letters].Start - symbols[index].Start).ContainsAny(' ', ',', '\n');
    }
}

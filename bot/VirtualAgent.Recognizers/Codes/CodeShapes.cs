namespace VirtualAgent.Recognizers.Codes;

/// <summary>Learns the shapes of codes from codes that were printed.</summary>
internal static class CodeShapes
{
    private const int MostPrefixes = 5;
    private const int EnoughToSeeWhatStays = 3;

    /// <summary>A pattern for each shape among the numbers; letters that vary much are any letters.</summary>
    public static IEnumerable<CodePattern> Of(string kind, IEnumerable<string> numbers) => numbers
        .Select(number => number.Trim().ToUpperInvariant())
        .Where(number => number.Any(char.IsAsciiDigit))
        .GroupBy(number => Shape(number, letters: false))
        .SelectMany(shape => shape.Select(number => Shape(number, letters: true)).Distinct().Take(MostPrefixes + 1).ToList() is { Count: <= MostPrefixes } few
            ? few
            : [shape.Key])
        .Select(template => new CodePattern(kind, template));

    /// <summary>A number that looks like the printed ones and is none of them: what stays the same in all stays.</summary>
    public static string Example(CodePattern pattern, IEnumerable<string> numbers)
    {
        var printed = numbers.Select(Compact).Where(pattern.Fits).ToHashSet();
        var alike = Counted(pattern, i => printed.Count >= EnoughToSeeWhatStays && printed.All(n => n[i] == printed.First()[i]) ? printed.First()[i] : null);
        return pattern.Write(printed.Contains(alike) ? Counted(pattern, _ => null) : alike);
    }

    private static string Counted(CodePattern pattern, Func<int, char?> kept)
    {
        var (digit, letter) = (0, 0);
        return string.Concat(pattern.Symbols.Select((symbol, i) => symbol switch
        {
            CodePattern.AnyDigit => kept(i) ?? (char)('0' + (++digit % 10)),
            CodePattern.AnyLetter => (char)('A' + (letter++ % 26)),
            _ => symbol,
        }));
    }

    public static string Compact(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Shape(string number, bool letters) => string.Concat(number.Select(c =>
        char.IsAsciiDigit(c) ? CodePattern.AnyDigit : char.IsAsciiLetter(c) && !letters ? CodePattern.AnyLetter : c));
}

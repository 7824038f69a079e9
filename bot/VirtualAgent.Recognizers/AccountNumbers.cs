using System.Text.RegularExpressions;
using VirtualAgent.Recognizers.Codes;

namespace VirtualAgent.Recognizers;

/// <summary>
/// The city's bill numbers, however written or said: parking citation C1002345, water account W-204518, parcel P-14-03627.
/// The letter may be left out after the word for the bill: 'citation 1002345'. A reading has <c>subtype</c> (citation, water,
/// parcel) and <c>value</c>, the number as the city writes it.
/// </summary>
public static partial class AccountNumbers
{
    public const string TypeName = "account";

    private const int LongestName = 60;

    private static readonly CodePattern[] Patterns =
    [
        new("citation", "C", [7], Dashed: false),
        new("water", "W", [6], Dashed: true),
        new("parcel", "P", [2, 5], Dashed: true),
    ];

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            i = TryAt(text, symbols, i, found) ?? i + 1;
        }

        return found;
    }

    /// <summary>Digits that are a bill's number but for its letter, where one is asked for: a reading for each kind they fit.</summary>
    public static IReadOnlyList<Recognized> RecognizeDigits(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count; i++)
        {
            var start = i;
            var readings = Patterns.SelectMany(pattern => Digits(symbols, start, pattern)).ToList();
            if (readings.Count > 0)
            {
                found.Add(Recognized.At(text, symbols[i].Start, readings[0].End, TypeName, [.. readings.Select(r => r.Reading)]));
                i += readings[0].Length - 1;
            }
        }

        return found;
    }

    private static IEnumerable<(Reading Reading, int End, int Length)> Digits(List<CodeSymbol> symbols, int index, CodePattern pattern) =>
        CodeScanner.Match(symbols, index, pattern, withPrefix: false, out var next) is { } digits
            && (index == 0 || symbols[index].AfterGap || !char.IsDigit(symbols[index - 1].Character))
            ? [(Reading.Of(("subtype", pattern.Kind), ("value", pattern.Write(digits))), symbols[next - 1].End, next - index)]
            : [];

    private static int? TryAt(string text, List<CodeSymbol> symbols, int index, List<Recognized> found)
    {
        foreach (var pattern in Patterns)
        {
            if (CodeScanner.Match(symbols, index, pattern, withPrefix: true, out var next) is { } digits)
            {
                var reading = Reading.Of(("subtype", pattern.Kind), ("value", pattern.Write(digits)));
                found.Add(Recognized.At(text, symbols[index].Start, symbols[next - 1].End, TypeName, reading));
                return next;
            }
        }

        return TryAfterName(text, symbols, index, found);
    }

    private static int? TryAfterName(string text, List<CodeSymbol> symbols, int index, List<Recognized> found)
    {
        if (!char.IsDigit(symbols[index].Character) || Name().Match(text[Math.Max(0, symbols[index].Start - LongestName)..symbols[index].Start]) is not { Success: true } name)
        {
            return null;
        }

        foreach (var (reading, end, length) in Patterns.Where(p => name.Groups[p.Kind].Success).SelectMany(p => Digits(symbols, index, p)))
        {
            found.Add(Recognized.At(text, symbols[index].Start, end, TypeName, reading));
            return index + length;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:(?<citation>citation|ticket|fine|multa|boleta|infracci[oó]n)|(?<water>water(?: bill| account)?|(?:cuenta|recibo|factura) del agua)|(?<parcel>parcel|parcela|(?:property )?tax(?:es)?|predial))(?: bill)?(?: number| n[uú]mero| no\.?| num\.?| account)?(?: is| es)?[\s:#]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

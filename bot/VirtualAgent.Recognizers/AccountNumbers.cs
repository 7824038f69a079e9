using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Recognizers.Codes;

namespace VirtualAgent.Recognizers;

/// <summary>
/// A city's bill numbers, however written or said, in the shapes that its own bills have: 'C1002345', 'W-204518', '00123-4567'.
/// The letters in front may be left out after the word for the bill: 'citation 1002345'. A reading has <c>subtype</c>, the kind
/// of bill, and <c>value</c>, the number as the city writes it; there is a reading for each kind that the number fits.
/// </summary>
public sealed partial class AccountNumbers
{
    public const string TypeName = "account";
    public const string Citation = "citation";
    public const string Water = "water";
    public const string Parcel = "parcel";

    private const int LongestName = 60;

    private readonly ImmutableArray<CodePattern> _patterns;
    private readonly ImmutableDictionary<string, string> _examples;

    private AccountNumbers(ImmutableArray<CodePattern> patterns, ImmutableDictionary<string, string> examples) =>
        (_patterns, _examples) = (patterns, examples);

    public static AccountNumbers None { get; } = new([], ImmutableDictionary<string, string>.Empty);

    /// <summary>Learns the shapes of each kind (<see cref="Citation"/>, <see cref="Water"/>, <see cref="Parcel"/>) from printed numbers.</summary>
    public static AccountNumbers Of(IEnumerable<(string Kind, string Number)> printed)
    {
        var kinds = printed.GroupBy(p => p.Kind, p => p.Number)
            .Select(kind => (Name: kind.Key, Numbers: kind, Patterns: CodeShapes.Of(kind.Key, kind).ToList()))
            .Where(kind => kind.Patterns.Count > 0)
            .ToList();
        return new(
            [.. kinds.SelectMany(kind => kind.Patterns)],
            kinds.ToImmutableDictionary(kind => kind.Name, kind => CodeShapes.Example(kind.Patterns[0], kind.Numbers)));
    }

    /// <summary>A number of the kind's shape that is nobody's; null where the city has none of the kind.</summary>
    public string? Example(string kind) => _examples.GetValueOrDefault(kind);

    /// <summary>The kinds whose shape a number has.</summary>
    public ImmutableArray<string> KindsOf(string number) =>
        [.. _patterns.Where(pattern => pattern.Fits(CodeShapes.Compact(number))).Select(pattern => pattern.Kind).Distinct()];

    public IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            i = Add(text, symbols, i, Whole(text, symbols, i), found) ?? Add(text, symbols, i, AfterName(text, symbols, i), found) ?? i + 1;
        }

        return found;
    }

    /// <summary>Digits that are a bill's number but for its letters, where one is asked for: a reading for each kind they fit.</summary>
    public IReadOnlyList<Recognized> RecognizeDigits(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var phones = PhoneNumbers.Recognize(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            var fits = Digits(symbols, i, _patterns).Where(fit => !IsPhone(text, symbols, i, fit, phones));
            i = Add(text, symbols, i, fits, found) ?? i + 1;
        }

        return found;
    }

    /// <returns>The symbol after the longest that fits, those first that are written as printed; null where nothing does.</returns>
    private static int? Add(string text, List<CodeSymbol> symbols, int index, IEnumerable<Fit> fits, List<Recognized> found)
    {
        var all = fits.ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var next = all.Max(fit => fit.Next);
        var (start, end) = (symbols[index].Start, symbols[next - 1].End);
        var readings = all.Where(fit => fit.Next == next)
            .OrderByDescending(fit => fit.Pattern.Write(fit.Code).EndsWith(text[start..end], StringComparison.OrdinalIgnoreCase))
            .Select(fit => Reading.Of(("subtype", fit.Pattern.Kind), ("value", fit.Pattern.Write(fit.Code))));
        found.Add(Recognized.At(text, start, end, TypeName, [.. readings.Distinct()]));
        return next;
    }

    private IEnumerable<Fit> Whole(string text, List<CodeSymbol> symbols, int index)
    {
        foreach (var pattern in _patterns)
        {
            if (CodeScanner.Match(symbols, index, pattern, withPrefix: true, out var next) is { } code
                && (pattern.IsDigitsOnly
                    ? IsStart(symbols, index) && CodeLooks.IsTelling(pattern) && CodeLooks.IsWrittenAs(pattern.Write(code), text, symbols[index].Start, symbols[next - 1].End)
                    : !CodeLooks.IsSentence(pattern, text, symbols, index)))
            {
                yield return new(pattern, code, next);
            }
        }
    }

    private IEnumerable<Fit> AfterName(string text, List<CodeSymbol> symbols, int index)
    {
        if (!char.IsDigit(symbols[index].Character) || Name().Match(text[Math.Max(0, symbols[index].Start - LongestName)..symbols[index].Start]) is not { Success: true } name)
        {
            return [];
        }

        return Digits(symbols, index, _patterns.Where(p => name.Groups[p.Kind].Success || (name.Groups["bill"].Success && p.IsDigitsOnly)));
    }

    private static IEnumerable<Fit> Digits(List<CodeSymbol> symbols, int index, IEnumerable<CodePattern> patterns)
    {
        foreach (var pattern in patterns.Where(p => p.HasDigitsAfterPrefix))
        {
            if (IsStart(symbols, index) && CodeScanner.Match(symbols, index, pattern, withPrefix: false, out var next) is { } code)
            {
                yield return new(pattern, code, next);
            }
        }
    }

    private static bool IsStart(List<CodeSymbol> symbols, int index) =>
        index == 0 || symbols[index].AfterGap || !char.IsDigit(symbols[index - 1].Character);

    /// <summary>The end of a longer telephone number, or digits that are said to be one.</summary>
    private static bool IsPhone(string text, List<CodeSymbol> symbols, int index, Fit fit, IReadOnlyList<Recognized> phones) =>
        SaysPhone().IsMatch(text.AsSpan(0, symbols[index].Start))
        || phones.Any(phone => phone.Start < symbols[index].Start && phone.End >= symbols[index].Start
            && phone.First["digits"]!.Length > fit.Pattern.Symbols.Length - fit.Pattern.Prefix.Length);

    private sealed record Fit(CodePattern Pattern, string Code, int Next);

    [GeneratedRegex(@"\b(?:(?<citation>citation|ticket|fine|multa|boleta|infracci[oó]n)|(?<water>water(?: bill| account)?|(?:cuenta|recibo|factura) del? agua)|(?<parcel>parcel|parcela|(?:property )?tax(?:es)?|predial)|(?<bill>pay|bill|account|pagar|cuenta|factura|recibo|contrato))(?: bill)?(?: number| n[uú]mero| no\.?| num\.?| account)?(?: is| es)?[\s:#]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:phone|cell|mobile|tel[eé]fono|celular|m[oó]vil|call me|ll[aá]m[ea]n?me)\D{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysPhone();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Prints a sheet's number as money, percentage, date, time or plain number, as its format says.</summary>
/// <param name="Id">Of the format: up to 163 they are fixed by ECMA-376 part 1, 18.8.30.</param>
/// <param name="Code">The format's pattern where it is the workbook's own.</param>
internal readonly partial record struct NumberFormat(uint Id, string? Code)
{
    private const int DaysOf1904 = 1462;
    private const string Currencies = "$€£";
    private const double LargestDay = 2_958_465;

    private static readonly Dictionary<uint, string> Fixed = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [5] = "$#,##0", [6] = "$#,##0", [7] = "$#,##0.00", [8] = "$#,##0.00",
        [9] = "0%", [10] = "0.00%", [14] = "m/d/yyyy", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm", [19] = "h:mm:ss",
        [20] = "h:mm", [21] = "h:mm:ss", [22] = "m/d/yyyy h:mm", [37] = "#,##0", [38] = "#,##0", [39] = "#,##0.00", [40] = "#,##0.00",
        [41] = "#,##0", [42] = "$#,##0", [43] = "#,##0.00", [44] = "$#,##0.00", [45] = "h:mm:ss", [46] = "h:mm:ss", [47] = "h:mm:ss",
    };

    public string Print(double number, bool from1904)
    {
        var whole = (Code ?? Fixed.GetValueOrDefault(Id, string.Empty)).Split(';')[0];
        var sign = CurrencySign().Match(whole) is { Success: true } currency
            ? currency.Groups[1].Value
            : string.Concat(Brackets().Replace(whole, string.Empty).Where(Currencies.Contains).Take(1));
        var pattern = Literals().Replace(whole, string.Empty);
        if (sign.Length == 0 && DateSigns().IsMatch(pattern) && number is >= 0 and <= LargestDay)
        {
            return Moment(number + (from1904 ? DaysOf1904 : 0), pattern);
        }

        var decimals = Decimals().Match(pattern) is { Success: true } match ? match.Groups[1].Length : 0;
        if (pattern.Contains('%'))
        {
            return $"{Digits(number * 100, decimals, grouped: false)}%";
        }

        return sign.Length > 0 ? $"{(number < 0 ? "-" : string.Empty)}{sign}{Digits(Math.Abs(number), decimals, grouped: true)}"
            : pattern.Contains('0') ? Digits(number, decimals, pattern.Contains("#,"))
            : Math.Round(number, 10).ToString("G10", CultureInfo.InvariantCulture);
    }

    private static string Digits(double number, int decimals, bool grouped) =>
        number.ToString((grouped ? "N" : "F") + decimals, CultureInfo.InvariantCulture);

    private static string Moment(double days, string pattern)
    {
        var at = DateTime.FromOADate(days);
        var hasDate = pattern.Contains('y', StringComparison.OrdinalIgnoreCase) || pattern.Contains('d', StringComparison.OrdinalIgnoreCase);
        var hasTime = pattern.Contains('h', StringComparison.OrdinalIgnoreCase);
        var date = hasDate ? at.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) : string.Empty;
        return hasTime ? $"{date} {at.ToString("h:mm tt", CultureInfo.InvariantCulture)}".Trim() : date;
    }

    [GeneratedRegex("""\[\$([^\-\]]+)(?:-[0-9A-Fa-f]+)?\]""")]
    private static partial Regex CurrencySign();

    [GeneratedRegex("""\[[^\]]*\]|"[^"]*"|\\.|_.|\*.""")]
    private static partial Regex Literals();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex("[ydh]", RegexOptions.IgnoreCase)]
    private static partial Regex DateSigns();

    [GeneratedRegex(@"\.([0#?]+)")]
    private static partial Regex Decimals();
}

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Fractions that are one character, as '¾'.</summary>
internal static class VulgarFractions
{
    private const string Signs = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";

    private static readonly double[] Values =
    [
        1 / 2d, 1 / 3d, 2 / 3d, 1 / 4d, 3 / 4d, 1 / 5d, 2 / 5d, 3 / 5d, 4 / 5d, 1 / 6d, 5 / 6d, 1 / 7d,
        1 / 8d, 3 / 8d, 5 / 8d, 7 / 8d, 1 / 9d, 1 / 10d,
    ];

    public static bool TryGet(char sign, out double value)
    {
        var index = sign < '¼' ? -1 : Signs.IndexOf(sign);
        value = index >= 0 ? Values[index] : 0;
        return index >= 0;
    }
}

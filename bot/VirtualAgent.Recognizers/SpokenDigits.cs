using System.Text;
using VirtualAgent.Recognizers.Codes;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Digits as people say them one after another: 'five five five oh one double two', 'cero uno dos', mixed with written ones.
/// A reading has <c>value</c>, the digits.
/// </summary>
public static class SpokenDigits
{
    public const string TypeName = "digits";
    private const int Fewest = 2;

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        var digits = new StringBuilder();
        for (var i = 0; i < symbols.Count;)
        {
            var first = i;
            digits.Clear();
            while (i < symbols.Count && char.IsDigit(symbols[i].Character) && (i == first || !symbols[i].AfterGap))
            {
                digits.Append(symbols[i++].Character);
            }

            if (digits.Length >= Fewest)
            {
                found.Add(Recognized.At(text, symbols[first].Start, symbols[i - 1].End, TypeName, Reading.Of(("value", digits.ToString()))));
            }

            i = Math.Max(i, first + 1);
        }

        return found;
    }
}

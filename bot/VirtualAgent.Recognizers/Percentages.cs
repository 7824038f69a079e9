using VirtualAgent.Recognizers.NumberParsing;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Percentages: '10 %', 'twenty percent', 'per cent of twenty', 'dos coma cinco por ciento'. A reading has <c>value</c> with a
/// percent sign, or nothing where the words stand without a number. Shares ('one fourth of') count on request.
/// </summary>
public static class Percentages
{
    public const string TypeName = "percentage";

    private static readonly PhraseTable<bool> English = new(
        "percent|percents|percentage|percentages|per cent|per cents|pct".Split('|').Select(p => (p, true)));

    private static readonly PhraseTable<bool> Spanish = new("por ciento|por cien|porciento|por cientos".Split('|').Select(p => (p, true)));

    /// <param name="shares">Whether 'one out of three' and 'one half of' count.</param>
    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture, bool shares = false)
    {
        var numbers = NumberScanner.Scan(text, culture);
        var words = Word.Split(text);
        var signs = Signs(text, words, culture);
        var found = new List<Recognized>();
        var taken = new HashSet<int>();
        foreach (var number in numbers)
        {
            if (Joined(text, number, signs, taken) is var (start, end))
            {
                found.Add(Build(text, start, end, number.Value, culture));
            }
            else if (shares && ShareEnd(text, number) is var share and > 0)
            {
                found.Add(Build(text, number.Start, share, number.Value * 100, culture));
            }
        }

        var bare = culture == Culture.English ? signs.Where(s => !taken.Contains(s.Start)) : [];
        return [.. found.Concat(bare.Select(s => Build(text, s.Start, s.End, null, culture))).OrderBy(r => r.Start)];
    }

    private static Recognized Build(string text, int start, int end, double? value, Culture culture) =>
        Recognized.At(text, start, end, TypeName, Reading.Of(("value", value is { } v ? $"{Numbers.Format(v, culture)}%" : null)));

    private static List<(int Start, int End)> Signs(string text, List<Word> words, Culture culture)
    {
        var phrases = culture == Culture.Spanish ? Spanish : English;
        var signs = new List<(int Start, int End)>();
        for (var i = 0; i < words.Count;)
        {
            var length = phrases.Match(words, i, out _);
            if (length > 0)
            {
                signs.Add((words[i].Start, words[i + length - 1].End));
            }

            i += Math.Max(length, 1);
        }

        for (var i = text.IndexOf('%'); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (!Characters.IsWordAt(text, i + 1))
            {
                signs.Add((i, i + 1));
            }
        }

        signs.Sort();
        return signs;
    }

    private static (int Start, int End)? Joined(string text, NumberMatch number, List<(int Start, int End)> signs, HashSet<int> taken)
    {
        var after = signs.BinarySearch((number.End, 0));
        after = after < 0 ? ~after : after;
        if (after < signs.Count && IsBlank(text, number.End, signs[after].Start) && !(number.Start > 0 && text[number.Start - 1] == '%'))
        {
            taken.Add(signs[after].Start);
            return (number.Start, signs[after].End);
        }

        var before = after - 1;
        if (before >= 0 && !taken.Contains(signs[before].Start) && text.AsSpan(signs[before].End, Math.Max(0, number.Start - signs[before].End)).Trim() is "of")
        {
            taken.Add(signs[before].Start);
            return (signs[before].Start, number.End);
        }

        return null;
    }

    /// <summary>'one fourth of' and 'one out of three' are shares; 'one third' alone is a number.</summary>
    private static int ShareEnd(string text, NumberMatch number)
    {
        if (number.Subtype != NumberSubtype.Fraction || number.Value is <= 0 or >= 1)
        {
            return 0;
        }

        var words = text.AsSpan(number.Start, number.End - number.Start);
        if (words.Contains(" of ", StringComparison.OrdinalIgnoreCase) || words.Contains(" in ", StringComparison.OrdinalIgnoreCase))
        {
            return number.End;
        }

        var rest = text.AsSpan(number.End);
        return rest.StartsWith(" of", StringComparison.OrdinalIgnoreCase) && !Characters.IsWordAt(text, number.End + 3) ? number.End + 3 : 0;
    }

    private static bool IsBlank(string text, int start, int end) => start <= end && text.AsSpan(start, end - start).IsWhiteSpace();
}

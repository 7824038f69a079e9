using VirtualAgent.Recognizers.Phones;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Telephone numbers as written in many countries, with extensions, and digit by digit as spoken.
/// A reading has <c>value</c>, as written, and <c>digits</c>.
/// </summary>
public static class PhoneNumbers
{
    public const string TypeName = "phonenumber";
    private static readonly int[] SpokenLengths = [7, 10, 11];

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var found = new List<Recognized>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is not ('(' or '+') && !IsDigit(text[i]))
            {
                i++;
                continue;
            }

            var candidate = PhoneGrammar.Read(text, i);
            if (PhoneRules.Accept(text, candidate) && !PhoneContext.NamesOtherNumber(text, i))
            {
                found.Add(Build(text, i, candidate.End, candidate.Digits));
                i = candidate.End;
                continue;
            }

            i = PhoneRules.IsTooLong(candidate) ? candidate.End
                : text[i] is '(' or '+' ? i + 1
                : PhoneGrammar.SkipRejected(text, i);
        }

        return found.Count > 0 ? found : Spoken(text, culture);
    }

    private static List<Recognized> Spoken(string text, Culture culture) =>
        [.. SpokenDigits.Recognize(text, culture)
            .Where(run => SpokenLengths.Contains(run.First.Value!.Length) && !run.Text.Any(char.IsDigit)
                && !PhoneContext.NamesOtherNumber(text, run.Start))
            .Select(run => Build(text, run.Start, run.End + 1, run.First.Value!))];

    private static Recognized Build(string text, int start, int end, string digits) =>
        Recognized.At(text, start, end, TypeName, Reading.Of(("value", text[start..end]), ("digits", digits)));
}

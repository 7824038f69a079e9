using System.Text.RegularExpressions;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.Units;

/// <summary>Joins a unit with the subunit after it: '5 ft 2 in', '15 dollars and 50 cents', '15 dollars and 50'.</summary>
internal static partial class UnitMerger
{
    private const double Hundredths = 100;

    /// <param name="hundredths">Whether a bare number after the unit counts its hundredths, as with money.</param>
    public static List<UnitMatch> Merge(List<UnitMatch> matches, List<NumberMatch> numbers, string text, bool hundredths)
    {
        var merged = new List<UnitMatch>(matches.Count);
        var after = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            while (hundredths && after < numbers.Count && numbers[after].Start < match.End)
            {
                after++;
            }

            if (i + 1 < matches.Count && IsPart(matches[i + 1], match, text))
            {
                var part = matches[++i];
                merged.Add(match with { End = part.End, Value = match.Value + (part.Value / part.Unit.Parts), Merged = true });
            }
            else if (hundredths && after < numbers.Count
                && (i + 1 == matches.Count || numbers[after].Start < matches[i + 1].Start)
                && CountsHundredths(match, numbers[after], text))
            {
                merged.Add(match with { End = numbers[after].End, Value = match.Value + (numbers[after].Value / Hundredths), Merged = true });
            }
            else
            {
                merged.Add(match);
            }
        }

        return merged;
    }

    private static bool IsPart(UnitMatch part, UnitMatch whole, string text) =>
        part.Unit.PartOf.Length > 0
        && (part.Unit.PartOf == whole.Unit.Name || (part.Unit.PartOf == "*" && whole.Unit.PartOf.Length == 0))
        && whole.Value == Math.Floor(whole.Value!.Value) && part.Value < part.Unit.Parts
        && IsJoint(text, whole.End, part.Start, out _);

    private static bool CountsHundredths(UnitMatch whole, NumberMatch part, string text)
    {
        if (!whole.Suffixed || whole.Unit.PartOf.Length > 0 || whole.Value != Math.Floor(whole.Value!.Value)
            || !IsJoint(text, whole.End, part.Start, out var withAnd))
        {
            return false;
        }

        var twoDigits = part.End - part.Start == 2 && char.IsDigit(text[part.Start]);
        var alone = part.End >= text.Length || !(char.IsLetterOrDigit(text[part.End]) || text[part.End] is '-' or '%' or '/' or ':');
        return part.Subtype == NumberSubtype.Integer && part.Value is > 0 and < Hundredths && alone && (withAnd || twoDigits);
    }

    private static bool IsJoint(string text, int start, int end, out bool withAnd)
    {
        var between = end > start ? text.AsSpan(start, end - start) : [];
        withAnd = AndPattern().IsMatch(between);
        return end > start && end - start < 12 && (withAnd || between.IsWhiteSpace());
    }

    [GeneratedRegex(@"^\s+(and|y|con)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex AndPattern();
}

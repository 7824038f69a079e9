using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Brings what was said, and the names in the tables, into the same words.</summary>
/// <param name="isNumberedStreet">Whether the city has a street of that number.</param>
internal sealed partial class PlaceText(Func<int, bool> isNumberedStreet)
{
    private const int LongestText = 2000;

    /// <summary>Below this an ordinal before a street's name may be a corner, as in '4th elm'.</summary>
    private const int FirstOfTens = 20;

    private static readonly PlaceWords Words = PlaceWords.Default;

    /// <param name="ordinalHouses">Whether '44th' before a street's name is the house 44: a recogniser writes 'forty four elm' so.</param>
    public string[] Tokens(string said, bool ordinalHouses = false)
    {
        var words = Split(said);
        foreach (var phrase in Words.Phrases)
        {
            words = words.Replace($" {phrase} ", " ", StringComparison.Ordinal);
        }

        var tokens = SpokenNumbers.ToDigits(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), isNumberedStreet, ordinalHouses);
        return [.. tokens.Select((token, at) => ordinalHouses && OrdinalHouse(tokens, at) is { } house ? house : Canonical(token, at == 0 ? string.Empty : tokens[at - 1])).Where(t => !Words.Dropped.Contains(t))];
    }

    private static string Split(string said)
    {
        var text = new StringBuilder();
        foreach (var c in ThousandsComma().Replace(Whole(said), string.Empty).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(c);
            }
            else if (c is '&' or '+' or '@' or '/')
            {
                text.Append(" and ");
            }
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                text.Append(' ');
            }
        }

        return $" {string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    [GeneratedRegex(@"(?<=\b\d{1,2}),(?=\d{3}\b)")]
    private static partial Regex ThousandsComma();

    private static string Whole(string said) => string.Concat(said.Take(LongestText).Select(c => char.IsSurrogate(c) ? ' ' : c));

    /// <summary>The 44 of '44th elm'; null where it is a street, or may be.</summary>
    private string? OrdinalHouse(List<string> tokens, int at) =>
        DigitOrdinal().Match(tokens[at]) is { Success: true } ordinal && SpokenNumbers.IsBeforeName(tokens, at)
        && int.Parse(ordinal.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) is var number && (number >= FirstOfTens || !isNumberedStreet(number))
            ? ordinal.Groups["number"].Value
            : null;

    [GeneratedRegex(@"^(?<number>\d{1,5})(?:st|nd|rd|th)$")]
    private static partial Regex DigitOrdinal();

    private string Canonical(string token, string before)
    {
        if (Words.Types.TryGetValue(token, out var type))
        {
            return type;
        }

        if (Words.Directions.TryGetValue(token, out var direction))
        {
            return direction;
        }

        if (Words.Ordinals.TryGetValue(token, out var ordinal))
        {
            return SpokenNumbers.Ordinal(ordinal);
        }

        var digits = token.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 5)
        {
            return token;
        }

        var number = int.Parse(token.AsSpan(0, digits), CultureInfo.InvariantCulture);
        var isOrdinal = token[digits..] switch
        {
            "" => Words.OrdinalPrefixes.Contains(before) && isNumberedStreet(number),
            "st" or "nd" or "rd" or "th" or "ra" or "ro" or "da" or "do" or "ta" or "to" or "va" or "vo" or "ma" or "mo" or "na" or "no" => true,
            "a" => isNumberedStreet(number),
            _ => false,
        };
        return isOrdinal ? SpokenNumbers.Ordinal(number) : token;
    }
}

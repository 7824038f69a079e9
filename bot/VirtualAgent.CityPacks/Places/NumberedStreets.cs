using System.Collections.Immutable;
using System.Globalization;

namespace VirtualAgent.CityPacks.Places;

/// <summary>The numbers that the city's streets have: 3 for 3rd Street.</summary>
internal static class NumberedStreets
{
    public static HashSet<int> Of(ImmutableArray<Street> streets) => streets
        .Select(street => string.Concat(street.Name.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)))
        .Where(digits => digits.Length is > 0 and < 4)
        .Select(digits => int.Parse(digits, CultureInfo.InvariantCulture))
        .ToHashSet();
}

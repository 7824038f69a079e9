using System.Globalization;

namespace VirtualAgent.CityPacks.Places;

/// <summary>A street's name taken apart: N | Clark | Street.</summary>
/// <param name="Direction">n, s, e, w or empty.</param>
/// <param name="Bare">Without direction and type.</param>
/// <param name="Type">The short form of the type, or empty.</param>
internal sealed record StreetName(string Direction, string Bare, string Type)
{
    private static readonly PlaceWords Words = PlaceWords.Default;

    /// <summary>The ways of naming it that mean nothing else.</summary>
    public IEnumerable<string> SureForms =>
        new[]
        {
            Join(Direction, Bare, Type),
            Type.Length > 0 ? Join(Bare, Type) : string.Empty,
            Type.Length > 0 ? Join(Type, Bare) : string.Empty,
            Direction.Length > 0 ? Join(Direction, Bare) : string.Empty,
        }
        .Where(form => form.Contains(' '))
        .Distinct();

    public static StreetName Of(ReadOnlySpan<string> tokens)
    {
        var direction = string.Empty;
        if (tokens.Length > 1 && Words.ShortDirections.Contains(tokens[0]))
        {
            direction = tokens[0];
            tokens = tokens[1..];
        }

        if (tokens.Length > 1 && Words.ShortTypes.Contains(tokens[^1]))
        {
            return new(direction, string.Join(' ', tokens[..^1]!), tokens[^1]);
        }

        return tokens.Length > 1 && Words.ShortTypes.Contains(tokens[0])
            ? new(direction, string.Join(' ', tokens[1..]!), tokens[0])
            : new(direction, string.Join(' ', tokens!), string.Empty);
    }

    /// <summary>'Willow Lane' of Willow Avenue.</summary>
    /// <param name="street">As on its signs.</param>
    /// <param name="type">The short form of the other type.</param>
    public static string WithType(string street, string type)
    {
        var words = street.Split(' ');
        var named = IsType(words[^1]) ? words[..^1] : words[1..];
        return $"{string.Join(' ', named)} {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Words.Types.First(known => known.Value == type).Key)}";

        static bool IsType(string word) => Words.Types.ContainsKey(word.ToLowerInvariant());
    }

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}

using System.Collections.Immutable;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Finds the street names in a text.</summary>
internal sealed class StreetIndex
{
    private const int LongestName = 5;
    private const int FewWords = 6;

    /// <summary>'Calle' before a name may be said of any street.</summary>
    private const string AnyStreet = "st";

    private static readonly PlaceWords Words = PlaceWords.Default;

    private readonly Dictionary<string, ImmutableArray<Street>> _sure;
    private readonly Dictionary<string, ImmutableArray<Street>> _bare;
    private readonly Dictionary<string, string> _types;

    public StreetIndex(ImmutableArray<Street> streets, PlaceText text)
    {
        var names = streets
            .SelectMany(street => street.Aliases.Prepend(street.Name).Select(name => (Street: street, Name: StreetName.Of(text.Tokens(name)))))
            .ToList();
        _sure = Index(names.SelectMany(n => n.Name.SureForms.Select(form => (form, n.Street))));
        _bare = Index(names.Where(n => n.Name.Bare.Length > 0).Select(n => (n.Name.Bare, n.Street)));
        _types = names.GroupBy(n => n.Street.Name).ToDictionary(g => g.Key, g => g.First().Name.Type);
    }

    public List<StreetMention> Mentions(string[] tokens)
    {
        var mentions = new List<StreetMention>();
        for (var at = 0; at < tokens.Length;)
        {
            var free = mentions is [.., var before] ? before.End : 0;
            var mention = Exact(tokens, at, free) ?? NumberedStreet(tokens, at) ?? Misspelt(tokens, at, free) ?? ByEar(tokens, at, free);
            if (mention is not null)
            {
                mentions.Add(mention);
            }

            at = mention?.End ?? at + 1;
        }

        return mentions;
    }

    private static Dictionary<string, ImmutableArray<Street>> Index(IEnumerable<(string Form, Street Street)> forms) =>
        forms.GroupBy(f => f.Form).ToDictionary(g => g.Key, g => g.Select(f => f.Street).Distinct().ToImmutableArray());

    private static bool IsType(string[] tokens, int at) => at >= 0 && at < tokens.Length && Words.ShortTypes.Contains(tokens[at]);

    private static bool IsConjunction(string[] tokens, int at) => at >= 0 && at < tokens.Length && Words.Conjunctions.Contains(tokens[at]);

    private static bool IsNumber(string token) => token.Length <= 5 && token.All(char.IsAsciiDigit);

    private StreetMention? Exact(string[] tokens, int at, int free)
    {
        for (var length = Math.Min(LongestName, tokens.Length - at); length > 0; length--)
        {
            var form = string.Join(' ', tokens.AsSpan(at, length)!);
            if (_sure.TryGetValue(form, out var streets))
            {
                return new(at, length, streets, true);
            }

            if (_bare.TryGetValue(form, out streets))
            {
                return Typed(tokens, at, length, streets, free);
            }
        }

        return null;
    }

    /// <summary>'elm and 3' means 3rd Street, where the number is not a house's.</summary>
    private StreetMention? NumberedStreet(string[] tokens, int at) =>
        IsNumber(tokens[at]) && tokens[at].Length < 3
        && (IsConjunction(tokens, at - 1) || IsConjunction(tokens, at + 1))
        && (at + 1 == tokens.Length || (Exact(tokens, at + 1, at + 1) is null && !Words.On.Contains(tokens[at + 1])))
        && _bare.TryGetValue(SpokenNumbers.Ordinal(int.Parse(tokens[at], System.Globalization.CultureInfo.InvariantCulture)), out var streets)
            ? new(at, 1, streets, false)
            : null;

    private StreetMention? Misspelt(string[] tokens, int at, int free)
    {
        for (var length = Math.Min(2, tokens.Length - at); length > 0; length--)
        {
            var said = string.Join(' ', tokens.AsSpan(at, length)!);
            var forgiven = EditDistance.Forgiven(said);
            if (forgiven == 0 || Words.NeverMisspelt.Contains(said) || said.Any(char.IsAsciiDigit) || IsType(tokens, at) || Words.Connectors.Contains(tokens[at]) || !MayBeStreet(tokens, at, at + length))
            {
                continue;
            }

            var close = _bare.Keys.Where(bare => !char.IsAsciiDigit(bare[0]))
                .Select(bare => (Bare: bare, Errors: EditDistance.Between(said, bare, forgiven)))
                .Where(c => c.Errors <= forgiven)
                .ToList();
            if (close.Count > 0)
            {
                var least = close.Min(c => c.Errors);
                return Typed(tokens, at, length, [.. close.Where(c => c.Errors == least).SelectMany(c => _bare[c.Bare]).Distinct()], free);
            }
        }

        return null;
    }

    /// <summary>'Oke and 3rd': a name that sounds like a street's where its type, another street or nothing but a number stands beside it.</summary>
    private StreetMention? ByEar(string[] tokens, int at, int free)
    {
        if (!(IsType(tokens, at + 1) || (at == 1 && tokens.Length == 2 && IsNumber(tokens[0])) || (tokens.Length <= FewWords && IsBesideStreet(tokens, at, free))))
        {
            return null;
        }

        var close = _bare.Keys.Where(bare => StreetSound.IsSame(tokens[at], bare)).ToLookup(bare => EditDistance.Between(tokens[at], bare, bare.Length));
        return close.MinBy(names => names.Key) is { } nearest ? Typed(tokens, at, 1, [.. nearest.SelectMany(bare => _bare[bare]).Distinct()], free) : null;
    }

    private bool IsBesideStreet(string[] tokens, int at, int free) =>
        (free > 0 && free == at - 1 && IsConjunction(tokens, at - 1))
        || (IsConjunction(tokens, at + 1) && at + 2 < tokens.Length && Exact(tokens, at + 2, at + 2) is not null);

    private static bool MayBeStreet(string[] tokens, int start, int end) =>
        tokens.Length <= 2
        || IsType(tokens, start - 1)
        || IsType(tokens, end)
        || IsConjunction(tokens, start - 1)
        || IsConjunction(tokens, end)
        || (start > 0 && IsNumber(tokens[start - 1]));

    /// <summary>A name without its own type: the type beside it, where there is one, makes it sure and chooses among several.</summary>
    /// <param name="free">From here on no other street is named.</param>
    private StreetMention Typed(string[] tokens, int at, int length, ImmutableArray<Street> streets, int free)
    {
        var after = IsType(tokens, at + length);
        if (!after && !IsType(tokens, at - 1))
        {
            return new(at, length, streets, false);
        }

        var type = after ? tokens[at + length] : tokens[at - 1];
        ImmutableArray<Street> fitting = [.. streets.Where(street => _types[street.Name] == type)];
        var isAnother = fitting.IsEmpty && _types[streets[0].Name].Length > 0 && (after || (at > free && type != AnyStreet));
        return new(at, after ? length + 1 : length, fitting.Length > 0 ? fitting : streets, true)
        {
            Unknown = isAnother ? StreetName.WithType(streets[0].Name, type) : null,
        };
    }
}

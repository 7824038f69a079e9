using System.Collections.Immutable;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Finds two streets that meet: 'corner of oak &amp; main', 'elm y la 3'.</summary>
internal sealed class CrossingReader
{
    private const int FewBeside = 5;
    private static readonly PlaceWords Words = PlaceWords.Default;

    private readonly Dictionary<(string, string), Place> _places;

    public CrossingReader(ImmutableArray<Crossing> crossings) =>
        _places = crossings.ToDictionary(c => (c.Street1, c.Street2), PlaceOf);

    public IEnumerable<Place> Places => _places.Values;

    /// <summary>The likeliest first; empty where no two streets of the text meet.</summary>
    public ImmutableArray<Place> Find(string[] tokens, List<StreetMention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (AreJoined(tokens, mentions[i], mentions[i + 1]) && Meeting(mentions[i], mentions[i + 1]) is { Length: > 0 } places)
            {
                return places;
            }
        }

        return [.. mentions
            .SelectMany((first, i) => mentions.Skip(i + 1).Select(second => (First: first, Second: second)))
            .Where(pair => mentions.Count > 2 || (pair.First.IsSure && pair.Second.IsSure))
            .SelectMany(pair => Meeting(pair.First, pair.Second))
            .Distinct()];
    }

    /// <summary>Two streets that are named as a corner and hardly a word more.</summary>
    public static PlaceMatch.NoCorner? Apart(string[] tokens, List<StreetMention> mentions) =>
        mentions is [var first, var second]
        && first.Streets[0].Name != second.Streets[0].Name
        && tokens.Length - first.Length - second.Length <= FewBeside
        && first.End < second.Start && AreJoined(tokens, first, second) && tokens[first.End..second.Start].Any(Words.Connectors.Contains)
            ? new(first.Streets[0].Name, second.Streets[0].Name)
            : null;

    private static bool AreJoined(string[] tokens, StreetMention first, StreetMention second) =>
        (first.End < second.Start || first.IsSure || second.IsSure)
        && tokens[first.End..second.Start].All(token =>
            Words.Connectors.Contains(token) || Words.ShortTypes.Contains(token) || Words.ShortDirections.Contains(token));

    private ImmutableArray<Place> Meeting(StreetMention first, StreetMention second) =>
    [
        .. first.Streets
            .SelectMany(a => second.Streets.Select(b => _places.GetValueOrDefault((a.Name, b.Name)) ?? _places.GetValueOrDefault((b.Name, a.Name))))
            .OfType<Place>()
            .Distinct(),
    ];

    private static Place PlaceOf(Crossing crossing)
    {
        var name = $"{crossing.Street1} & {crossing.Street2}";
        return new(name, PlaceKind.Intersection, name, crossing.Latitude, crossing.Longitude, crossing.Ward, null);
    }
}

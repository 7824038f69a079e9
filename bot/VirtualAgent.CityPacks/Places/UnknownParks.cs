using System.Collections.Immutable;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Finds a park that was named and is none of the city's: 'riverside park', 'el parque riverside'.</summary>
internal sealed class UnknownParks(FacilityIndex facilities)
{
    private const int MostNear = 4;
    private const int ShortestName = 4;
    private const int SharedLetters = 4;
    private static readonly PlaceWords Words = PlaceWords.Default;

    /// <summary>Null where no park is named, the city has it, or none of its parks comes near.</summary>
    public PlaceMatch.NoSuchPark? Find(string[] tokens, List<StreetMention> mentions)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (NameBeside(tokens, at) is { } name && Named(at) && Near(tokens[name]) is { IsEmpty: false } near)
            {
                return new(string.Join(' ', tokens[Math.Min(name, at)], tokens[Math.Max(name, at)]), near);
            }
        }

        return null;

        // 'Park' of Park Avenue is no park.
        bool Named(int at) => !mentions.Exists(mention => mention.IsSure && mention.Start <= at && at < mention.End);
    }

    private static int? NameBeside(string[] tokens, int at)
    {
        var name = tokens[at] switch { "park" => at - 1, "parque" => at + 1, _ => -1 };
        return name >= 0 && name < tokens.Length && tokens[name].Length >= ShortestName && tokens[name].All(char.IsLetter) && !Words.Fillers.Contains(tokens[name])
            ? name
            : null;
    }

    private ImmutableArray<Place> Near(string name) =>
    [
        .. facilities.Parks
            .Select(park => (park.Place, Shared: park.Words.Max(word => Shared(word, name))))
            .Where(park => park.Shared >= SharedLetters)
            .OrderByDescending(park => park.Shared)
            .Select(park => park.Place)
            .DistinctBy(place => place.Id)
            .Take(MostNear),
    ];

    /// <summary>The letters in which two words begin alike, one slip aside, or end alike.</summary>
    private static int Shared(string name, string said) => Math.Max(Begun(name, said), name.Reverse().Zip(said.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count());

    private static int Begun(string name, string said) =>
        name[0] != said[0] ? 0 : Enumerable.Range(1, name.Length).LastOrDefault(length => IsBegun(name[..length], said));

    private static bool IsBegun(string start, string said) =>
        said.StartsWith(start, StringComparison.Ordinal)
        || (start.Length > SharedLetters && Enumerable.Range(start.Length - 1, 3).Where(length => length <= said.Length).Any(length => EditDistance.Between(said[..length], start, 1) <= 1));
}

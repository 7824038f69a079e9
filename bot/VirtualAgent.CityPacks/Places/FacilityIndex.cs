using System.Collections.Immutable;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Finds the names of facilities in a text.</summary>
internal sealed class FacilityIndex
{
    private const int LongestName = 6;
    private const int ShortestMisspelt = 6;
    private const int LongName = 12;
    private const int ShortAnswer = 3;
    private static readonly PlaceWords Words = PlaceWords.Default;
    private static readonly string[] ParkWords = ["park", "parque"];

    private readonly ImmutableArray<FacilityName> _names;
    private readonly Dictionary<string, ImmutableArray<Facility>> _byName;

    public FacilityIndex(ImmutableArray<Facility> facilities, PlaceText text)
    {
        _names = [.. facilities.SelectMany(facility => facility.Name.ByLanguage.Values.Concat(facility.Aliases)
            .Select(name => text.Tokens(name))
            .Where(words => words.Length > 0)
            .Select(words => new FacilityName(words, string.Join(' ', words), facility)))];
        _byName = _names.GroupBy(n => n.Joined).ToDictionary(g => g.Key, g => g.Select(n => n.Facility).Distinct().ToImmutableArray());
    }

    /// <summary>The parks by the words of their names that tell them apart.</summary>
    public IEnumerable<(string[] Words, Place Place)> Parks => _names
        .Where(name => name.Words.Any(ParkWords.Contains) && name.Words.Any(IsTelling))
        .Select(name => (name.Words.Where(IsTelling).ToArray(), name.Facility.ToPlace()));

    /// <summary>The parks of which no more is said than what they are called beside 'park'.</summary>
    public ImmutableArray<Place> ParksCalled(string[] said) =>
        [.. Parks.Where(park => park.Words.SequenceEqual(said)).Select(park => park.Place).DistinctBy(park => park.Id)];

    /// <summary>Whole names in the text, the longest first.</summary>
    public List<FacilitySpan> Spans(string[] tokens)
    {
        var spans = new List<FacilitySpan>();
        for (var at = 0; at < tokens.Length; at++)
        {
            for (var length = Math.Min(LongestName, tokens.Length - at); length > 0; length--)
            {
                if (_byName.TryGetValue(string.Join(' ', tokens.AsSpan(at, length)!), out var facilities))
                {
                    spans.Add(new(at, length, facilities));
                    break;
                }
            }
        }

        return [.. spans.OrderByDescending(span => span.Length)];
    }

    /// <summary>Facilities whose whole name stands in the text with few typing errors; a name of one word only in a short answer.</summary>
    public ImmutableArray<Facility> Misspelt(string[] tokens)
    {
        var fewest = tokens.Length > ShortAnswer ? 2 : 1;
        var close = _names
            .Where(name => name.Words.Length >= fewest && name.Joined.Length >= ShortestMisspelt)
            .GroupBy(name => name.Words.Length)
            .SelectMany(group => Close(group, [.. Windows(tokens, group.Key)]))
            .ToList();
        var least = close.Count > 0 ? close.Min(c => c.Errors) : 0;
        return [.. close.Where(c => c.Errors == least).Select(c => c.Facility).Distinct()];
    }

    /// <summary>Facilities whose name has every telling word of a short answer: 'eastside branch', 'the library'.</summary>
    public ImmutableArray<Facility> Partly(string[] tokens)
    {
        var telling = Telling(tokens);
        return telling.Length is 0 or > 4 || telling.All(Words.ShortTypes.Contains) || (telling is [var only] && IsWhereabouts(only)) ? [] :
        [
            .. _names
                .Where(name => telling.All(word => name.Words.Any(w => IsSame(word, w))))
                .OrderBy(name => name.Words.Length)
                .Select(name => name.Facility)
                .Distinct(),
        ];
    }

    /// <summary>The kind of place at the end of a sentence, where there are several: 'broken glass at the school'.</summary>
    public ImmutableArray<Facility> KindAtEnd(string[] tokens)
    {
        var at = Array.FindLastIndex(tokens, Words.Prepositions.Contains);
        var facilities = at < 0 ? [] : Partly(tokens[(at + 1)..]);
        return facilities.Length > 1 ? facilities : [];
    }

    public static string[] Telling(string[] tokens) => [.. tokens.Where(token => !Words.Fillers.Contains(token))];

    /// <summary>'On the side', 'este': a side or a direction by itself is no part of a name.</summary>
    private static bool IsWhereabouts(string word) => Words.Sides.Contains(word) || Words.ShortDirections.Contains(word);

    private static bool IsTelling(string word) => !ParkWords.Contains(word) && !Words.Fillers.Contains(word);

    private static IEnumerable<string> Windows(string[] tokens, int length) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - length + 1)).Select(at => string.Join(' ', tokens.AsSpan(at, length)!));

    private static IEnumerable<(int Errors, Facility Facility)> Close(IEnumerable<FacilityName> names, string[] windows)
    {
        foreach (var name in names)
        {
            var forgiven = name.Joined.Length < LongName ? 1 : 2;
            foreach (var window in windows)
            {
                var errors = EditDistance.Between(window, name.Joined, forgiven);
                if (errors <= forgiven)
                {
                    yield return (errors, name.Facility);
                }
            }
        }
    }

    private static bool IsSame(string said, string word) =>
        said == word || (said.Length > 5 && EditDistance.Between(said, word, 1) <= 1);
}

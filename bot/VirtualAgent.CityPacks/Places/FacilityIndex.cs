using System.Collections.Frozen;
using System.Collections.Immutable;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Finds the names of facilities in a text.</summary>
internal sealed class FacilityIndex
{
    private const int LongestName = 6;
    private const int ShortestMisspelt = 6;
    private static readonly PlaceWords Words = PlaceWords.Default;

    private readonly ImmutableArray<FacilityName> _names;
    private readonly FrozenDictionary<string, ImmutableArray<Facility>> _byName;

    public FacilityIndex(ImmutableArray<Facility> facilities, PlaceText text)
    {
        _names = [.. facilities.SelectMany(facility => facility.Name.ByLanguage.Values.Concat(facility.Aliases)
            .Select(text.Tokens)
            .Where(words => words.Length > 0)
            .Select(words => new FacilityName(words, string.Join(' ', words), facility)))];
        _byName = _names.GroupBy(n => n.Joined).ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Facility).Distinct().ToImmutableArray());
    }

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

    /// <summary>Facilities whose whole name stands in the text with few typing errors.</summary>
    public ImmutableArray<Facility> Misspelt(string[] tokens)
    {
        var least = int.MaxValue;
        var found = new List<Facility>();
        foreach (var name in _names.Where(n => n.Joined.Length >= ShortestMisspelt))
        {
            var forgiven = Math.Min(EditDistance.Forgiven(name.Joined), least);
            for (var at = 0; at + name.Words.Length <= tokens.Length; at++)
            {
                var errors = EditDistance.Between(string.Join(' ', tokens.AsSpan(at, name.Words.Length)!), name.Joined, forgiven);
                if (errors > forgiven || errors > least)
                {
                    continue;
                }

                if (errors < least)
                {
                    found.Clear();
                    least = errors;
                }

                found.Add(name.Facility);
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>Facilities whose name has every telling word of a short answer: 'eastside branch', 'the library'.</summary>
    public ImmutableArray<Facility> Partly(string[] tokens)
    {
        var telling = tokens.Where(token => !Words.Fillers.Contains(token)).ToArray();
        return telling.Length is 0 or > 4 ? [] :
        [
            .. _names
                .Where(name => telling.All(word => name.Words.Any(w => IsSame(word, w))))
                .OrderBy(name => name.Words.Length)
                .Select(name => name.Facility)
                .Distinct(),
        ];
    }

    private static bool IsSame(string said, string word) =>
        said == word || (said.Length > 4 && EditDistance.Between(said, word, 1) <= 1);
}

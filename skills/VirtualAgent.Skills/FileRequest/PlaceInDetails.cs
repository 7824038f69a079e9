using VirtualAgent.Core.City;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>Keeps the place that a resident's own words name in step with the place of the report.</summary>
internal static class PlaceInDetails
{
    private const int LongestName = 6;

    /// <summary>The words with the new place where they named the old one; the same words where they did not.</summary>
    /// <param name="old">The id of the place so far; null where it was taken back, and the one address in the words was it.</param>
    public static string Moved(string words, string? old, Place place, IPlaces places, string language)
    {
        var spans = Addresses.Recognize(words, Cultures.Of(language))
            .Select(found => (found.Start, found.End, Id: IdOf(found.Text, places)))
            .Where(found => found.Id is not null)
            .ToList();
        var meant = old is null
            ? spans is [var only] ? [only] : []
            : spans.Where(span => span.Id == old).ToList();
        var (start, end) = meant is [var first, ..] ? (first.Start, first.End + 1) : Named(words, old, places);
        return end == 0 || IdOf(words[start..end], places) == place.Id
            ? words
            : $"{words[..start]}{place.Name.In(language)}{words[end..]}";
    }

    /// <summary>Where the words name the old place in some other way, as few of them as tell which; (0, 0) where they do not.</summary>
    private static (int Start, int End) Named(string words, string? old, IPlaces places)
    {
        if (old is null || places.ById(old) is not { } before)
        {
            return default;
        }

        var tokens = Words(words);
        for (var length = 1; length <= Math.Min(LongestName, tokens.Count); length++)
        {
            for (var at = 0; at + length <= tokens.Count; at++)
            {
                if (IdOf(words[tokens[at].Start..tokens[at + length - 1].End], places) == old)
                {
                    return WithRestOfName(words, tokens, at, at + length - 1, before);
                }
            }
        }

        return default;
    }

    /// <summary>'Lincoln' tells which park, and 'Park' belongs to it.</summary>
    private static (int Start, int End) WithRestOfName(string words, List<(int Start, int End)> tokens, int first, int last, Place place)
    {
        var name = place.Name.ByLanguage.Values.SelectMany(text => Words(text).Select(t => text[t.Start..t.End])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (first > 0 && name.Contains(Text(first - 1)))
        {
            first--;
        }

        while (last + 1 < tokens.Count && name.Contains(Text(last + 1)))
        {
            last++;
        }

        return (tokens[first].Start, tokens[last].End);

        string Text(int token) => words[tokens[token].Start..tokens[token].End];
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int Start, int End)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            words.Add((start, at));
        }

        return words;
    }

    private static string? IdOf(string said, IPlaces places) => places.Find(said) is PlaceMatch.Found found ? found.Place.Id : null;
}

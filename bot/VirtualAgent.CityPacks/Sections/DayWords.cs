using System.Text.Json;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Tells by its words whether a question asks for a day to come ('which day suits you') or one that was ('when did it happen').</summary>
internal static partial class DayWords
{
    private static readonly Dictionary<string, Dictionary<string, HashSet<string>>> ByLanguage = Read();

    /// <summary>Where the words tell neither or both, the day is one that was.</summary>
    public static bool AskForComingDay(LocalizedText question) =>
        question.ByLanguage.Any(text => Has(text, "coming")) && !question.ByLanguage.Any(text => Has(text, "past"));

    private static bool Has(KeyValuePair<string, string> text, string tense) =>
        ByLanguage.GetValueOrDefault(text.Key) is { } words && Word().Matches(text.Value.ToLowerInvariant()).Any(word => words[tense].Contains(word.Value));

    private static Dictionary<string, Dictionary<string, HashSet<string>>> Read()
    {
        using var stream = typeof(DayWords).Assembly.GetManifestResourceStream("VirtualAgent.CityPacks.Sections.day-words.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, HashSet<string>>>>(stream)!;
    }

    [GeneratedRegex(@"[\p{L}']+")]
    private static partial Regex Word();
}

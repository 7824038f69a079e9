using System.Text.Json;

namespace VirtualAgent.CityPacks.Places;

/// <summary>The words that addresses are made of, English and Spanish, lower case and without accents.</summary>
/// <param name="Types">Street types by their short form: street is st.</param>
/// <param name="Sides">Words for a side, which alone name no place.</param>
/// <param name="NeverMisspelt">Words that stand beside a street's type and are no street's name misspelt: 'la calle sale'.</param>
/// <param name="Connectors">Words between two streets that meet.</param>
/// <param name="Conjunctions">The connectors that mean nothing else.</param>
/// <param name="On">Words before a street that stands alone.</param>
/// <param name="OrdinalPrefixes">Words after which a plain number is a numbered street: la 3.</param>
/// <param name="NumberLabels">Words before a house number.</param>
/// <param name="Hesitations">Words that a speaker puts between a street and the word before its number.</param>
/// <param name="Dropped">Words that never tell places apart.</param>
/// <param name="Phrases">Word groups that stand beside a place without being part of it.</param>
/// <param name="Fillers">Words around a place's name in a short answer.</param>
/// <param name="Prepositions">The fillers that a place follows.</param>
internal sealed record PlaceWords(
    Dictionary<string, string> Types,
    Dictionary<string, string> Directions,
    HashSet<string> Sides,
    HashSet<string> NeverMisspelt,
    HashSet<string> Connectors,
    HashSet<string> Conjunctions,
    HashSet<string> On,
    HashSet<string> OrdinalPrefixes,
    HashSet<string> NumberLabels,
    HashSet<string> Hesitations,
    HashSet<string> Dropped,
    string[] Phrases,
    HashSet<string> Fillers,
    HashSet<string> Prepositions,
    Dictionary<string, int> Cardinals,
    Dictionary<string, int> Multipliers,
    Dictionary<string, int> Ordinals)
{
    public static PlaceWords Default { get; } = Read();

    public HashSet<string> ShortTypes { get; } = Types.Values.ToHashSet();

    public HashSet<string> ShortDirections { get; } = Directions.Values.ToHashSet();

    private static PlaceWords Read()
    {
        using var stream = typeof(PlaceWords).Assembly.GetManifestResourceStream("VirtualAgent.CityPacks.Places.place-words.json")!;
        using var json = JsonDocument.Parse(stream);
        return new(
            Map("types", v => v.GetString()!),
            Map("directions", v => v.GetString()!),
            Set("sides"),
            Set("neverMisspelt"),
            Set("connectors"),
            Set("conjunctions"),
            Set("on"),
            Set("ordinalPrefixes"),
            Set("numberLabels"),
            Set("hesitations"),
            Set("dropped"),
            [.. Set("phrases").OrderByDescending(phrase => phrase.Length)],
            Set("fillers"),
            Set("prepositions"),
            Map("cardinals", v => v.GetInt32()),
            Map("multipliers", v => v.GetInt32()),
            Map("ordinals", v => v.GetInt32()));

        HashSet<string> Set(string name) =>
            json.RootElement.GetProperty(name).EnumerateArray().Select(v => v.GetString()!).ToHashSet();

        Dictionary<string, T> Map<T>(string name, Func<JsonElement, T> value) =>
            json.RootElement.GetProperty(name).EnumerateObject().ToDictionary(p => p.Name, p => value(p.Value));
    }
}

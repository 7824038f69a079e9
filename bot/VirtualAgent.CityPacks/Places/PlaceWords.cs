using System.Collections.Frozen;
using System.Text.Json;

namespace VirtualAgent.CityPacks.Places;

/// <summary>The words that addresses are made of, English and Spanish, lower case and without accents.</summary>
/// <param name="Types">Street types by their short form: street is st.</param>
/// <param name="Connectors">Words between two streets that meet.</param>
/// <param name="On">Words before a street that stands alone.</param>
/// <param name="OrdinalPrefixes">Words after which a plain number is a numbered street: la 3.</param>
/// <param name="NumberLabels">Words before a house number.</param>
/// <param name="Dropped">Words that never tell places apart.</param>
/// <param name="Phrases">Word groups that stand beside a place without being part of it.</param>
/// <param name="Fillers">Words around a place's name in a short answer.</param>
internal sealed record PlaceWords(
    FrozenDictionary<string, string> Types,
    FrozenDictionary<string, string> Directions,
    FrozenSet<string> Connectors,
    FrozenSet<string> On,
    FrozenSet<string> OrdinalPrefixes,
    FrozenSet<string> NumberLabels,
    FrozenSet<string> Dropped,
    string[] Phrases,
    FrozenSet<string> Fillers,
    FrozenDictionary<string, int> Cardinals,
    FrozenDictionary<string, int> Multipliers,
    FrozenDictionary<string, int> Ordinals)
{
    public static PlaceWords Default { get; } = Read();

    public FrozenSet<string> ShortTypes { get; } = Types.Values.ToFrozenSet();

    public FrozenSet<string> ShortDirections { get; } = Directions.Values.ToFrozenSet();

    private static PlaceWords Read()
    {
        using var stream = typeof(PlaceWords).Assembly.GetManifestResourceStream("VirtualAgent.CityPacks.Places.place-words.json")!;
        using var json = JsonDocument.Parse(stream);
        return new(
            Map("types", v => v.GetString()!),
            Map("directions", v => v.GetString()!),
            Set("connectors"),
            Set("on"),
            Set("ordinalPrefixes"),
            Set("numberLabels"),
            Set("dropped"),
            [.. Set("phrases").OrderByDescending(phrase => phrase.Length)],
            Set("fillers"),
            Map("cardinals", v => v.GetInt32()),
            Map("multipliers", v => v.GetInt32()),
            Map("ordinals", v => v.GetInt32()));

        FrozenSet<string> Set(string name) =>
            json.RootElement.GetProperty(name).EnumerateArray().Select(v => v.GetString()!).ToFrozenSet();

        FrozenDictionary<string, T> Map<T>(string name, Func<JsonElement, T> value) =>
            json.RootElement.GetProperty(name).EnumerateObject().ToFrozenDictionary(p => p.Name, p => value(p.Value));
    }
}

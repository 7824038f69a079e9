using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VirtualAgent.Core.Texts;

/// <summary>The same text in several languages; <c>*</c> holds one that is the same in all (a name, a number).</summary>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    public const string Any = "*";

    public static implicit operator LocalizedText(string text) =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add(Any, text));

    public static LocalizedText Of(params (string Language, string Text)[] texts) =>
        new(texts.ToImmutableSortedDictionary(t => t.Language, t => t.Text));

    /// <summary>The text in a language, else the one for any, else the first there is.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var text) || ByLanguage.TryGetValue(Any, out text)
            ? text
            : ByLanguage.Values.FirstOrDefault() ?? string.Empty;

    public bool Has(string language) => ByLanguage.ContainsKey(language) || ByLanguage.ContainsKey(Any);

    public bool Equals(LocalizedText? other) => other is not null && ByLanguage.SequenceEqual(other.ByLanguage);

    public override int GetHashCode() =>
        ByLanguage.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    public override string ToString() => string.Join(" / ", ByLanguage.Values);
}

/// <summary>Writes a text as an object by language; reads a plain string as a text for any language.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : new LocalizedText(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options)!
                .ToImmutableSortedDictionary());

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ByLanguage, options);
}

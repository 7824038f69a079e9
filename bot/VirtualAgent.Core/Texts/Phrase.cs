using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace VirtualAgent.Core.Texts;

/// <summary>Something to say, not yet in a language: a text of the catalogue with its arguments, or words of the city's own data.</summary>
[JsonDerivedType(typeof(Keyed), "keyed")]
[JsonDerivedType(typeof(Literal), "literal")]
[JsonDerivedType(typeof(Lines), "lines")]
public abstract record Phrase
{
    private Phrase()
    {
    }

    /// <summary>An entry of the <see cref="TextCatalog"/>; <c>{name}</c> in its text is replaced by the argument.</summary>
    public sealed record Keyed(string Key, ImmutableSortedDictionary<string, LocalizedText> Args) : Phrase;

    /// <summary>Text that the city pack or a document brings along.</summary>
    public sealed record Literal(LocalizedText Text) : Phrase;

    /// <summary>One after the other, a line each.</summary>
    public sealed record Lines(ImmutableArray<Phrase> Parts) : Phrase;

    public static Phrase Of(string key, params (string Name, LocalizedText Value)[] args) =>
        new Keyed(key, args.ToImmutableSortedDictionary(a => a.Name, a => a.Value));

    public static Phrase Words(LocalizedText text) => new Literal(text);
}

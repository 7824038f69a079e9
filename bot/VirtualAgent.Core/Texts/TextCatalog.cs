using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Texts;

/// <summary>
/// Every text that the agent says, by key, language and channel. A catalogue is read from JSON files named
/// <c>texts.{language}.json</c>; an entry is a string, a list of variants, or an object with <c>text</c> and
/// optionally <c>sms</c> and <c>voice</c>, each again a string or a list.
/// </summary>
public sealed partial class TextCatalog
{
    private readonly ImmutableDictionary<(string Language, string Key), Entry> _entries;
    private readonly ImmutableSortedDictionary<string, LocalizedText> _common;

    private TextCatalog(
        ImmutableDictionary<(string, string), Entry> entries,
        ImmutableSortedDictionary<string, LocalizedText> common)
    {
        _entries = entries;
        _common = common;
    }

    public static TextCatalog Empty { get; } = new(
        ImmutableDictionary<(string, string), Entry>.Empty,
        ImmutableSortedDictionary<string, LocalizedText>.Empty);

    public IEnumerable<(string Language, string Key)> Keys => _entries.Keys;

    /// <summary>Adds a file's entries; a later file replaces an earlier one's, so that a city can say it its own way.</summary>
    public TextCatalog With(string language, Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var entries = _entries.ToBuilder();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            entries[(language, property.Name)] = Entry.Read(property.Value);
        }

        return new(entries.ToImmutable(), _common);
    }

    /// <summary>Adds every embedded resource of an assembly that is named <c>….texts.{language}.json</c>.</summary>
    public TextCatalog WithResourcesOf(Assembly assembly) => assembly.GetManifestResourceNames()
        .Select(name => (Name: name, Match: ResourceName().Match(name)))
        .Where(resource => resource.Match.Success)
        .OrderBy(resource => resource.Name, StringComparer.Ordinal)
        .Aggregate(this, (catalog, resource) =>
        {
            using var stream = assembly.GetManifestResourceStream(resource.Name)!;
            return catalog.With(resource.Match.Groups[1].Value, stream);
        });

    /// <summary>Arguments that every text may use, such as the city's name and main number.</summary>
    public TextCatalog WithCommon(params (string Name, LocalizedText Value)[] args) =>
        new(_entries, _common.SetItems(args.Select(a => KeyValuePair.Create(a.Name, a.Value))));

    /// <summary>From here on one text is said where another was.</summary>
    public TextCatalog Instead(string key, string by) => new(
        _entries.SetItems(_entries.Where(entry => entry.Key.Key == by).Select(entry => KeyValuePair.Create((entry.Key.Language, key), entry.Value)).ToList()),
        _common);

    public bool Has(string key, string language) => _entries.ContainsKey((language, key));

    /// <param name="variant">Chooses among variants; the same number always chooses the same one.</param>
    public string Say(Phrase phrase, string language, Channel channel, long variant = 0) => phrase switch
    {
        Phrase.Literal literal => literal.Text.In(language),
        Phrase.Lines lines => string.Join('\n', lines.Parts.Select(part => Say(part, language, channel, variant))),
        Phrase.Keyed keyed => Fill(Find(keyed.Key, language).For(channel, variant), keyed.Args, language),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Entry Find(string key, string language) =>
        _entries.TryGetValue((language, key), out var entry) || _entries.TryGetValue(("en", key), out entry)
            ? entry
            : throw new KeyNotFoundException($"No text '{key}' in '{language}' or 'en'.");

    private string Fill(string text, ImmutableSortedDictionary<string, LocalizedText> args, string language) =>
        Placeholder().Replace(text, match =>
            args.TryGetValue(match.Groups[1].Value, out var value) || _common.TryGetValue(match.Groups[1].Value, out value)
                ? value.In(language)
                : match.Value);

    [GeneratedRegex(@"\.texts\.([a-z]{2})\.json$")]
    private static partial Regex ResourceName();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    private sealed record Entry(ImmutableArray<string> Text, ImmutableArray<string> Sms, ImmutableArray<string> Voice)
    {
        public static Entry Read(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                var text = Variants(value);
                return new(text, text, text);
            }

            var written = Variants(value.GetProperty("text"));
            return new(
                written,
                value.TryGetProperty("sms", out var sms) ? Variants(sms) : written,
                value.TryGetProperty("voice", out var voice) ? Variants(voice) : written);
        }

        public string For(Channel channel, long variant)
        {
            var variants = channel switch { Channel.Sms => Sms, Channel.Voice => Voice, _ => Text };
            return variants[(int)(variant % variants.Length)];
        }

        private static ImmutableArray<string> Variants(JsonElement value) => value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
            : [value.GetString()!];
    }
}

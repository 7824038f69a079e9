using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>The members of a JSON object; one that is missing or does not hold what it should is a fault.</summary>
internal sealed class JsonFields(string file, PackJson at, string path, FaultList faults)
{
    public IEnumerable<string> Names => at.Members.Keys;

    public static JsonFields Root(string file, PackJson root, FaultList faults) => new(file, root, string.Empty, faults);

    public void Fault(string member, string message) =>
        faults.Add(file, at.Members.GetValueOrDefault(member, at).Line, $"'{path}{member}' {message}");

    public bool Has(string member) =>
        at.Members.TryGetValue(member, out var value) && value.Kind != JsonValueKind.Null;

    public string Text(string member)
    {
        var text = Find(member, JsonValueKind.String, "a text")?.Text ?? string.Empty;
        if (text.Trim().Length == 0 && Is(member, JsonValueKind.String))
        {
            Fault(member, "is empty.");
        }

        return text;
    }

    public bool Flag(string member)
    {
        if (Is(member, JsonValueKind.True) || Is(member, JsonValueKind.False))
        {
            return Is(member, JsonValueKind.True);
        }

        Fault(member, "must be true or false.");
        return false;
    }

    public int WholeNumber(string member, int least, int most)
    {
        if (Find(member, JsonValueKind.Number, "a number") is not { } number)
        {
            return least;
        }

        if (int.TryParse(number.Text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Fault(member, $"must be a whole number from {least} to {most}.");
        return least;
    }

    public double Decimal(string member) =>
        Find(member, JsonValueKind.Number, "a number") is { } number
            ? double.Parse(number.Text, CultureInfo.InvariantCulture)
            : double.NaN;

    public Uri Address(string member)
    {
        var text = Text(member);
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
        {
            return uri;
        }

        if (text.Length > 0)
        {
            Fault(member, "must be a web address that starts with https://.");
        }

        return new("about:blank");
    }

    public T? OneOf<T>(string member, IReadOnlyDictionary<string, T> values)
    {
        var text = Text(member);
        if (values.TryGetValue(text, out var value))
        {
            return value;
        }

        if (text.Length > 0)
        {
            Fault(member, $"must be one of {string.Join(", ", values.Keys)}, not '{text}'.");
        }

        return default;
    }

    /// <summary>A text that has every language of the city.</summary>
    public LocalizedText Localized(string member, ImmutableArray<string> languages) => new(
        ByLanguage(member, languages, (fields, language) => fields.Text(language)));

    /// <summary>Words for every language of the city.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> WordLists(string member, ImmutableArray<string> languages) =>
        ByLanguage(member, languages, (fields, language) => fields.Texts(language));

    public ImmutableSortedDictionary<string, T> ByLanguage<T>(
        string member, ImmutableArray<string> languages, Func<JsonFields, string, T> read)
    {
        var fields = Object(member);
        return fields is null
            ? ImmutableSortedDictionary<string, T>.Empty
            : languages.ToImmutableSortedDictionary(language => language, language => read(fields, language));
    }

    public ImmutableArray<string> Texts(string member) => [.. Items(member)
        .Select((item, index) => Member(item, JsonValueKind.String, $"{member}[{index}]", "a text")?.Text ?? string.Empty)
        .Where(text => text.Length > 0)];

    public ImmutableArray<ImmutableArray<string>> TextGroups(string member) => [.. Items(member)
        .Select((item, index) => Member(item, JsonValueKind.Array, $"{member}[{index}]", "a list of texts") is null
            ? []
            : new JsonFields(file, PackJson.Of(item.Line, new Dictionary<string, PackJson> { ["words"] = item }), $"{path}{member}[{index}].", faults).Texts("words"))];

    public JsonFields? Object(string member) =>
        Find(member, JsonValueKind.Object, "an object") is { } value ? new(file, value, $"{path}{member}.", faults) : null;

    public IEnumerable<JsonFields> Objects(string member) => Items(member)
        .Select((item, index) => (Item: Member(item, JsonValueKind.Object, $"{member}[{index}]", "an object"), Index: index))
        .Where(entry => entry.Item is not null)
        .Select(entry => new JsonFields(file, entry.Item!, $"{path}{member}[{entry.Index}].", faults));

    private ImmutableArray<PackJson> Items(string member) => Find(member, JsonValueKind.Array, "a list")?.Items ?? [];

    private bool Is(string member, JsonValueKind kind) => at.Members.TryGetValue(member, out var value) && value.Kind == kind;

    private PackJson? Find(string member, JsonValueKind kind, string what)
    {
        if (at.Members.TryGetValue(member, out var value))
        {
            return Member(value, kind, member, what);
        }

        faults.Add(file, at.Line, $"'{path}{member}' is missing; it must be {what}.");
        return null;
    }

    private PackJson? Member(PackJson value, JsonValueKind kind, string name, string what)
    {
        if (value.Kind == kind)
        {
            return value;
        }

        faults.Add(file, value.Line, $"'{path}{name}' must be {what}.");
        return null;
    }
}

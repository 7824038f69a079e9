using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>The members of a JSON object; one that is missing, unknown or does not hold what it should is a fault.</summary>
internal sealed class JsonFields(string file, PackJson at, string path, FaultList faults)
{
    private readonly HashSet<string> _asked = [];
    private readonly List<JsonFields> _inner = [];

    private IEnumerable<string> Names => at.Members.Keys;

    public static JsonFields Root(string file, PackJson root, FaultList faults) => new(file, root, string.Empty, faults);

    /// <summary>A file that holds a list at its top, read as the member of that name.</summary>
    public static JsonFields RootList(string file, string name, PackJson root, FaultList faults) =>
        Root(file, PackJson.Of(1, new Dictionary<string, PackJson> { [name] = root }), faults);

    public void Fault(string member, string message) =>
        faults.Add(file, at.Members.GetValueOrDefault(member, at).Line, $"'{path}{member}' {message}");

    /// <summary>Once everything has been read: notes each member here and below that nobody asked for.</summary>
    public void FaultUnknown()
    {
        foreach (var (name, value) in at.Members.Where(member => !_asked.Contains(member.Key)))
        {
            faults.Add(file, value.Line, $"'{path}{name}' is unknown; {Suggestion.For(name, _asked)}");
        }

        _inner.ForEach(inner => inner.FaultUnknown());
    }

    public bool Has(string member) =>
        At(member) is { Kind: not JsonValueKind.Null };

    /// <summary>A text or a number as it stands there, and its line; null where there is none.</summary>
    public (string Value, int Line)? Written(string member) => At(member) is { Text.Length: > 0 } value ? (value.Text, value.Line) : null;

    public bool IsList(string member) => Is(member, JsonValueKind.Array);

    public bool IsObject(string member) => Is(member, JsonValueKind.Object);

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

    public DateOnly Date(string member) => DateOf(member, Text(member));

    public ImmutableArray<DateOnly> Dates(string member) => [.. Texts(member).Select(text => DateOf(member, text))];

    private DateOnly DateOf(string member, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && text.Length > 0)
        {
            Fault(member, $"must be a date like 2026-11-26, not '{text}'.");
        }

        return date;
    }

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

    /// <summary>A member for every language of the city; where the city's languages are not known, anything goes.</summary>
    public ImmutableSortedDictionary<string, T> ByLanguage<T>(
        string member, ImmutableArray<string> languages, Func<JsonFields, string, T> read)
    {
        var fields = Object(member);
        if (languages.IsEmpty)
        {
            fields?._asked.UnionWith(fields.Names);
        }

        return fields is null
            ? ImmutableSortedDictionary<string, T>.Empty
            : languages.ToImmutableSortedDictionary(language => language, language => read(fields, language));
    }

    public ImmutableArray<string> Texts(string member) => [.. Items(member)
        .Select((item, index) => Item(item, $"{member}[{index}]"))
        .Where(text => text.Length > 0)];

    public ImmutableArray<ImmutableArray<string>> TextGroups(string member) => [.. Items(member)
        .Select((item, index) => Member(item, JsonValueKind.Array, $"{member}[{index}]", "a list of texts") is null
            ? []
            : Inner(PackJson.Of(item.Line, new Dictionary<string, PackJson> { ["words"] = item }), $"{member}[{index}]").Texts("words"))];

    public JsonFields? Object(string member) =>
        Find(member, JsonValueKind.Object, "an object") is { } value ? Inner(value, member) : null;

    public IEnumerable<JsonFields> Objects(string member) => Items(member)
        .Select((item, index) => (Item: Member(item, JsonValueKind.Object, $"{member}[{index}]", "an object"), Index: index))
        .Where(entry => entry.Item is not null)
        .Select(entry => Inner(entry.Item!, $"{member}[{entry.Index}]"));

    private string Item(PackJson item, string name)
    {
        var text = Member(item, JsonValueKind.String, name, "a text")?.Text;
        if (text?.Trim().Length == 0)
        {
            faults.Add(file, item.Line, $"'{path}{name}' is empty.");
        }

        return text ?? string.Empty;
    }

    private JsonFields Inner(PackJson value, string name)
    {
        var inner = new JsonFields(file, value, $"{path}{name}.", faults);
        _inner.Add(inner);
        return inner;
    }

    private ImmutableArray<PackJson> Items(string member) => Find(member, JsonValueKind.Array, "a list")?.Items ?? [];

    private PackJson? At(string member)
    {
        _asked.Add(member);
        return at.Members.GetValueOrDefault(member);
    }

    private bool Is(string member, JsonValueKind kind) => At(member)?.Kind == kind;

    private PackJson? Find(string member, JsonValueKind kind, string what)
    {
        if (At(member) is { } value)
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

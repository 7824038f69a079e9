using System.Collections.Immutable;
using System.Text.Json;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>A JSON value that knows its line.</summary>
/// <param name="Text">A string's text, or a number as written.</param>
/// <param name="Items">An array's elements.</param>
/// <param name="Members">An object's members.</param>
internal sealed record PackJson(
    JsonValueKind Kind,
    int Line,
    string Text,
    ImmutableArray<PackJson> Items,
    IReadOnlyDictionary<string, PackJson> Members)
{
    private static readonly IReadOnlyDictionary<string, PackJson> NoMembers = new Dictionary<string, PackJson>();

    public static PackJson Of(JsonValueKind kind, int line, string text = "") => new(kind, line, text, [], NoMembers);

    public static PackJson Of(int line, ImmutableArray<PackJson> items) =>
        new(JsonValueKind.Array, line, string.Empty, items, NoMembers);

    public static PackJson Of(int line, IReadOnlyDictionary<string, PackJson> members) =>
        new(JsonValueKind.Object, line, string.Empty, [], members);
}

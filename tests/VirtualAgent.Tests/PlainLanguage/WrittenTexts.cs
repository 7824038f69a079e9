using System.Text.Json;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Messages;
using VirtualAgent.Tests.Architecture;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.Tests.PlainLanguage;

/// <summary>The texts of every catalogue and city pack of the checkout. Staff's own pages are not among them.</summary>
internal static partial class WrittenTexts
{
    public static IReadOnlyList<WrittenText> Catalogues { get; } = [.. SourceTree.Files("texts.*.json").Where(IsForResidents).SelectMany(ReadCatalogue)];

    public static IReadOnlyList<WrittenText> Packs { get; } = [.. SourceTree.Files("*.json").Where(path => path.Contains("/cities/")).SelectMany(ReadPack)];

    private static bool IsForResidents(string path) => !path.Contains("/console/");

    private static IEnumerable<WrittenText> ReadCatalogue(string path)
    {
        var language = CatalogueLanguage().Match(path).Groups[1].Value;
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var entry in document.RootElement.Clone().EnumerateObject())
        {
            foreach (var (channel, value) in Channels(entry.Value))
            {
                foreach (var words in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
                {
                    yield return new(Relative(path), entry.Name, language, channel, words.GetString()!);
                }
            }
        }
    }

    private static IEnumerable<(Channel? Channel, JsonElement Value)> Channels(JsonElement entry) =>
        entry.ValueKind != JsonValueKind.Object
            ? [(null, entry)]
            : entry.EnumerateObject().Select(variant => (ChannelOf(variant.Name), variant.Value));

    private static Channel? ChannelOf(string variant) => variant switch
    {
        "text" => Channel.WebChat,
        "sms" => Channel.Sms,
        "voice" => Channel.Voice,
        _ => throw new InvalidDataException($"No channel says '{variant}'."),
    };

    private static IEnumerable<WrittenText> ReadPack(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return Localized(document.RootElement.Clone(), Relative(path), string.Empty);
    }

    /// <summary>Objects whose members are languages are texts; lists under a language are a resident's words, not the city's.</summary>
    private static IEnumerable<WrittenText> Localized(JsonElement element, string file, string key) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Localized(item, file, $"{key}/{Name(item) ?? $"{i}"}")),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Value.ValueKind == JsonValueKind.String && member.Name is "en" or "es"
                ? [new WrittenText(file, key, member.Name, null, member.Value.GetString()!)]
                : Localized(member.Value, file, $"{key}/{member.Name}")),
        _ => [],
    };

    private static string? Name(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && (item.TryGetProperty("code", out var name) || item.TryGetProperty("id", out name))
            ? name.ToString()
            : null;

    private static string Relative(string path) => Path.GetRelativePath(RepositoryFolder.Root, path).Replace('\\', '/');

    [GeneratedRegex(@"texts\.([a-z]{2})\.json$")]
    private static partial Regex CatalogueLanguage();
}

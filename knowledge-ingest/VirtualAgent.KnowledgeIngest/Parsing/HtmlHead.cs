using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>What a page's head says about the page: <c>va:</c> meta elements, the canonical link, the page's language.</summary>
internal static class HtmlHead
{
    private const string Prefix = "va:";
    private const string Question = "question";

    /// <summary>Lines are known where the parser kept them, else 1.</summary>
    public static IEnumerable<MetadataField> Fields(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll($"meta[name^='{Prefix}']"))
        {
            var name = meta.GetAttribute("name")![Prefix.Length..];
            yield return Field(name == Question ? MetadataKeys.Questions : name, meta.GetAttribute("content"), meta);
        }

        if (page.QuerySelector("link[rel=canonical]") is { } canonical)
        {
            yield return Field(MetadataKeys.Url, canonical.GetAttribute("href"), canonical);
        }

        if (page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language)
        {
            yield return Field(MetadataKeys.Language, language.Split('-')[0].ToLowerInvariant(), page.DocumentElement);
        }
    }

    private static MetadataField Field(string key, string? value, IElement element) =>
        new(key, value?.Trim() ?? string.Empty, element.SourceReference?.Position.Line ?? 1);
}

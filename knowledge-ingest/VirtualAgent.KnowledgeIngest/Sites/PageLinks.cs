using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>What a page says about itself to a crawler.</summary>
/// <param name="Links">Where it leads.</param>
/// <param name="Canonical">The address it wants to be known by.</param>
/// <param name="IsWanted">It does not ask to be left out of an index.</param>
internal sealed record PageLinks(ImmutableArray<Uri> Links, Uri? Canonical, bool IsWanted)
{
    public static PageLinks Of(Fetched.Content page)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Decoding.Html(page.Bytes, page.Charset));
        var place = document.QuerySelector("base[href]")?.GetAttribute("href") is { } given && Uri.TryCreate(page.Address, given, out var other) ? other : page.Address;
        var asked = Asked(document);
        return new(
            asked.Contains("nofollow") ? [] : Found(document, place),
            Addresses.Of(place, document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")),
            !asked.Contains("noindex"));
    }

    private static ImmutableArray<Uri> Found(IHtmlDocument document, Uri place) =>
    [
        .. document.QuerySelectorAll("a[href], area[href], link[rel=next][href]")
            .Where(a => a.GetAttribute("rel")?.Contains("nofollow", StringComparison.OrdinalIgnoreCase) != true)
            .Select(a => Addresses.Of(place, a.GetAttribute("href")))
            .OfType<Uri>()
            .Distinct(),
    ];

    private static HashSet<string> Asked(IHtmlDocument document)
    {
        var words = document.QuerySelectorAll("meta[name]")
            .Where(m => m.GetAttribute("name")!.ToLowerInvariant() is "robots" or "virtualagent")
            .SelectMany(m => (m.GetAttribute("content") ?? string.Empty).ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries))
            .ToHashSet();
        return words.Contains("none") ? ["noindex", "nofollow"] : words;
    }
}

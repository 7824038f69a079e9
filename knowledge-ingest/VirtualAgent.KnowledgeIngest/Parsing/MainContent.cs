using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Finds what a page is about and drops what surrounds it.</summary>
internal static partial class MainContent
{
    private const int LeastText = 80;

    private static readonly string[] Containers =
        ["main", "[role=main]", "article", "#main-content", "#maincontent", "#content", "#main", ".main-content", ".content", ".page-content", ".entry-content"];

    public static IElement Of(IHtmlDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        foreach (var element in body.QuerySelectorAll("*").Where(IsChrome).ToList())
        {
            element.Remove();
        }

        return Containers
            .SelectMany(container => body.QuerySelectorAll(container))
            .FirstOrDefault(e => Whitespace.Collapse(e.TextContent).Length >= LeastText)
            ?? body;
    }

    private static bool IsChrome(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "nav" or "footer" or "aside" or "iframe" or "svg" or "button"
            or "select" or "input" or "textarea" or "object" or "embed" or "canvas"
        || (element.LocalName == "header" && element.Closest("main, article") is null)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "complementary" or "dialog" or "alertdialog"
        || HiddenStyle().IsMatch(element.GetAttribute("style") ?? string.Empty)
        || (element.LocalName is not ("main" or "article" or "body" or "html" or "h1" or "h2" or "h3" or "p" or "table")
            && ChromeName().IsMatch($" {element.Id} {element.ClassName} ")
            && element.QuerySelector("main, article, h1") is null);

    [GeneratedRegex(@"(?<![a-z])(cookie|consent|gdpr|breadcrumbs?|nav|navbar|navigation|menu|sidebar|side-bar|footer|site-header|masthead|skip|share|social|newsletter|subscribe|pagination|related-links|popup|modal|advert|ads|feedback|toolbar|language-switch|lang-switch|search-form|print-link|sr-only|visually-hidden)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex ChromeName();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();
}

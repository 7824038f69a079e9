using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Finds what a page is about and drops what surrounds it.</summary>
internal static partial class MainContent
{
    private const int LeastText = 80;

    /// <summary>What holds more of the page than this is the page, whatever its name.</summary>
    private const double LargestChrome = 0.4;
    private const int FewestMenuLinks = 4;
    private const double LinksOfMenu = 0.9;
    private const int LongestMenuLink = 45;

    private static readonly string[] Containers =
    [
        "main", "[role=main]", "article", "#main-content", "#maincontent", "#content", "#main", ".main-content", ".region-content", ".page-content",
        ".entry-content", ".post-content", ".fr-view", ".content",
    ];

    public static IElement Of(IHtmlDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        var all = body.TextContent.Length;
        foreach (var element in body.QuerySelectorAll("*").Where(e => IsNoContent(e) || (IsNamedChrome(e) && e.TextContent.Length <= all * LargestChrome)).ToList())
        {
            element.Remove();
        }

        if (Containers.Select(container => Largest(body, container)).FirstOrDefault(e => e is not null) is { } content)
        {
            return content;
        }

        foreach (var menu in body.QuerySelectorAll("ul, ol, div, table, p, tr").Where(IsMenu).ToList())
        {
            menu.Remove();
        }

        return body;
    }

    private static IElement? Largest(IElement body, string container)
    {
        var found = body.QuerySelectorAll(container).MaxBy(e => e.TextContent.Length);
        return found is not null && Whitespace.Collapse(found.TextContent).Length >= LeastText ? found : null;
    }

    private static bool IsNoContent(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "nav" or "footer" or "aside" or "iframe" or "svg" or "button"
            or "select" or "input" or "textarea" or "label" or "object" or "embed" or "canvas" or "dialog"
        || (element.LocalName == "header" && element.Closest("main, article") is null)
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "complementary" or "dialog" or "alertdialog" or "menu" or "menubar"
        || (IsHidden(element) && !IsFolded(element));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || HiddenStyle().IsMatch(element.GetAttribute("style") ?? string.Empty);

    /// <summary>The closed part of an accordion or a tab is content that a click shows.</summary>
    private static bool IsFolded(IElement element) =>
        element.TextContent.Length > 0
        && (FoldedName().IsMatch(Names(element)) || element.GetAttribute("role") is "tabpanel" or "region")
        && element.LocalName is "div" or "section" or "dd" or "article";

    private static bool IsNamedChrome(IElement element) =>
        element.LocalName is not ("main" or "article" or "body" or "html" or "h1" or "h2" or "h3" or "p" or "table" or "tr" or "tbody")
        && ChromeName().IsMatch(Names(element))
        && element.QuerySelector("main, article, h1") is null;

    private static string Names(IElement element) => $" {element.Id} {element.ClassName} ";

    /// <summary>A block of short links and next to nothing else.</summary>
    private static bool IsMenu(IElement element)
    {
        var links = element.QuerySelectorAll("a").Select(a => Whitespace.Collapse(a.TextContent).Length).ToList();
        var text = Whitespace.Collapse(element.TextContent).Count(char.IsLetterOrDigit);
        return links.Count >= FewestMenuLinks
            && links.Average() <= LongestMenuLink
            && element.QuerySelectorAll("a").Sum(a => a.TextContent.Count(char.IsLetterOrDigit)) >= text * LinksOfMenu;
    }

    [GeneratedRegex(@"(?<![a-z])(cookies?|gdpr|(?:cookie|gdpr)[-_]?consent|consent[-_]?(?:banner|manager|popup)|breadcrumbs?|nav|navbar|navigation|menu|sidebar|side-bar|footer|site-header|masthead|topbar|skip(?:-?link|-?to)?|skip-nav|sharing|share|share-?(?:links|buttons|bar)|social(?:-?(?:media|links|share|icons?|bar))?(?![-_a-z])|addtoany|addthis|newsletter|subscribe|pagination|pager|related-links|popup|modal|advert|ads|page-feedback|feedback-form|was-helpful|toolbar|page-tools|language-?switch(?:er)?|lang-switch|gtranslate|goog-te|translate|search-form|site-search|print-link|toc|table-of-contents|on-this-page|back-to-top|sr-only|visually-hidden|screen-reader-text)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex ChromeName();

    [GeneratedRegex(@"accordion|collaps|tab-?pane|tab-?panel|tab-?content|toggle|expand|faq|panel", RegexOptions.IgnoreCase)]
    private static partial Regex FoldedName();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();
}

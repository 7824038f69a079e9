using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>
/// 'See the ordinance.' says nothing once its link is text: the link's address is written beside it,
/// and where there is none to follow the sentence is left out.
/// </summary>
internal static partial class LinkSentences
{
    public static void Mend(IElement content, IHtmlDocument page)
    {
        foreach (var link in content.QuerySelectorAll("a[href]").Where(IsWhatASentenceIsFor).ToList())
        {
            if (Address(link.GetAttribute("href")!, page) is not { } address)
            {
                LeaveOut(link);
            }
            else if (address.Scheme is "http" or "https" && !link.TextContent.Contains(address.Host, StringComparison.OrdinalIgnoreCase))
            {
                link.TextContent = $"{Whitespace.Collapse(link.TextContent)} ({address})";
            }
        }
    }

    private static bool IsWhatASentenceIsFor(IElement link) =>
        link.PreviousSibling is null or IText && link.NextSibling is null or IText
        && Pointing().IsMatch(Before(link) + link.TextContent)
        && End().IsMatch((link.NextSibling as IText)?.Data ?? string.Empty);

    /// <summary>What the sentence says before the link.</summary>
    private static string Before(IElement link) => link.PreviousSibling is IText text ? text.Data[SentenceStart(text)..] : string.Empty;

    private static int SentenceStart(IText text) => text.Data.LastIndexOfAny(['.', '!', '?']) + 1;

    private static Uri? Address(string href, IHtmlDocument page) =>
        Uri.TryCreate(href, UriKind.Absolute, out var absolute) && !href.StartsWith('/') ? Followed(absolute)
        : !href.StartsWith('#') && Uri.TryCreate(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), UriKind.Absolute, out var site)
            && Uri.TryCreate(site, href, out var beside) ? Followed(beside)
        : null;

    private static Uri? Followed(Uri address) => address.Scheme is "http" or "https" or "mailto" or "tel" ? address : null;

    private static void LeaveOut(IElement link)
    {
        if (link.NextSibling is IText after)
        {
            after.Data = End().Replace(after.Data, string.Empty, 1);
        }

        if (link.PreviousSibling is IText before)
        {
            before.Data = before.Data[..SentenceStart(before)];
        }

        link.Remove();
    }

    [GeneratedRegex(@"^\s*(please\s+)?(see|visit|read|view|check|click|go to|vea|véase|ver|consulte|lea|visite|haga clic)\b[^.!?]{1,80}$", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^\s*([.!]|$)")]
    private static partial Regex End();
}

using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using VirtualAgent.Core.City;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.Host.Pages.Documents;

/// <summary>A text document's main content as safe HTML, with links to other documents led here.</summary>
internal static class DocumentBody
{
    private const string Unwanted =
        "script, style, iframe, object, embed, form, nav, header, footer, aside, link, meta, base, template, svg, input, button";

    public static MarkupString Of(CityDocument document, CityProfile city)
    {
        var content = DocumentContent.Of(document.File);
        Clean(content, city);
        return new MarkupString(content.InnerHtml);
    }

    private static void Clean(IElement content, CityProfile city)
    {
        foreach (var unwanted in content.QuerySelectorAll(Unwanted))
        {
            unwanted.Remove();
        }

        // The page has the title as its own heading.
        content.QuerySelector("h1")?.Remove();
        foreach (var element in content.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes.Select(a => a.Name).Except(["href", "id", "scope", "colspan", "rowspan", "start"]).ToList())
            {
                element.RemoveAttribute(attribute);
            }
        }

        foreach (var link in content.QuerySelectorAll("[href]"))
        {
            Lead(link, city);
        }

        foreach (var table in content.QuerySelectorAll("table"))
        {
            table.ClassName = "va-table";
            var scroll = content.Owner!.CreateElement("div");
            scroll.ClassName = "va-scroll";
            scroll.SetAttribute("tabindex", "0");
            table.Replace(scroll);
            scroll.Append(table);
        }
    }

    private static void Lead(IElement link, CityProfile city)
    {
        var href = link.GetAttribute("href")!;
        if (href.StartsWith('#'))
        {
            return;
        }

        if (!Uri.TryCreate(city.Website, href, out var url) || url.Scheme is not ("http" or "https" or "mailto" or "tel"))
        {
            link.RemoveAttribute("href");
        }
        else if (href.StartsWith('/'))
        {
            link.SetAttribute("href", CityLinks.Prefix + href.TrimStart('/'));
        }
        else
        {
            link.SetAttribute("href", CityLinks.Local(city, href));
        }
    }
}

using AngleSharp.Dom;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Brings each <c>br</c> out of the fonts and spans around it, to where it ends a line of its paragraph.</summary>
internal static class LineBreaks
{
    public static void Lift(IElement content)
    {
        foreach (var line in content.QuerySelectorAll("br").ToList())
        {
            while (line.ParentElement is { } around && around != content && !HtmlParser.IsBlock(around))
            {
                Lift(line, around);
            }

            // What is read as one text keeps the two lines' words apart.
            line.After(content.Owner!.CreateTextNode(" "));
        }
    }

    private static void Lift(IElement line, IElement around)
    {
        var before = around.ChildNodes.TakeWhile(node => node != line).ToList();
        if (!around.ChildNodes.Skip(before.Count + 1).Any(Says))
        {
            around.After(line);
        }
        else if (!before.Exists(Says))
        {
            around.Before(line);
        }
        else
        {
            around.Replace([.. around.ChildNodes]);
        }
    }

    private static bool Says(INode node) => !string.IsNullOrWhiteSpace(node.TextContent);
}

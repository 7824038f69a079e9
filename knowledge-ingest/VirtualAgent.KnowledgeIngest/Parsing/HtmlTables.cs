using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

internal static class HtmlTables
{
    private const int WidestSpan = 40;
    private const int LongestSpan = 500;

    /// <summary>A table that only puts things in their places on the page.</summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return true;
        }

        var cells = table.QuerySelectorAll("td").Where(cell => cell.Closest("table") == table).ToList();
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).ToList();
        return table.QuerySelector("th, thead, caption") is not { } said || said.Closest("table") != table
            ? table.QuerySelector("table, h1, h2, h3, h4") is not null
                || rows.All(row => row.ChildElementCount <= 1)
                || cells.Any(cell => cell.QuerySelectorAll("p, ul, ol, div").Count() > 2)
            : false;
    }

    public static Block.Table? Read(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).ToList();
        var cells = Grid(rows);
        var filled = Enumerable.Range(0, rows.Count).Where(at => cells[at].Any(c => c.Length > 0)).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        var first = filled[0];
        var header = IsHeader(rows[first]) ? cells[first] : [];
        return new(header, [.. filled.Skip(header.IsEmpty ? 0 : 1).Select(at => cells[at])], RowsStandAlone: false);
    }

    private static bool IsHeader(IElement row)
    {
        var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
        return row.ParentElement?.LocalName == "thead"
            || cells.All(c => c.LocalName == "th")
            || cells.All(c => Whitespace.Collapse(c.TextContent) is { Length: > 0 } text
                && c.QuerySelectorAll("b, strong").Any(b => Whitespace.Collapse(b.TextContent) == text));
    }

    /// <summary>The cells by row; one that spans rows says the same of each of them.</summary>
    private static List<ImmutableArray<string>> Grid(List<IElement> rows)
    {
        var spanning = new Dictionary<(int Row, int Column), string>();
        var grid = new List<ImmutableArray<string>>();
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = ImmutableArray.CreateBuilder<string>();
            foreach (var cell in rows[row].Children.Where(c => c.LocalName is "td" or "th"))
            {
                TakeSpanning(row);
                var text = CellText.Of(cell.TextContent);
                for (var below = 1; below < Span(cell, "rowspan", LongestSpan) && row + below < rows.Count; below++)
                {
                    spanning[(row + below, cells.Count)] = text;
                }

                cells.Add(text);
                cells.AddRange(Enumerable.Repeat(string.Empty, Span(cell, "colspan", WidestSpan) - 1));
            }

            TakeSpanning(row);
            grid.Add(cells.ToImmutable());

            void TakeSpanning(int at)
            {
                while (spanning.Remove((at, cells.Count), out var above))
                {
                    cells.Add(above);
                }
            }
        }

        return grid;
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;
}

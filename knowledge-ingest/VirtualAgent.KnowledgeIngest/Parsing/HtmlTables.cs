using System.Collections.Immutable;
using AngleSharp.Dom;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

internal static class HtmlTables
{
    private const int WidestSpan = 40;

    public static Block.Table? Read(IElement table)
    {
        var rows = table.QuerySelectorAll("tr")
            .Where(row => row.Closest("table") == table)
            .Select(row => (Cells: Cells(row), IsHeader: row.Children.Length > 0 && row.Children.All(c => c.LocalName == "th")))
            .Where(row => row.Cells.Any(c => c.Length > 0))
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var header = rows[0].IsHeader || table.QuerySelector("thead") is not null ? rows[0].Cells : [];
        return new(header, [.. rows.Skip(header.IsEmpty ? 0 : 1).Select(r => r.Cells)], RowsStandAlone: false);
    }

    private static ImmutableArray<string> Cells(IElement row)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            var text = Whitespace.Collapse(cell.TextContent);
            var span = int.TryParse(cell.GetAttribute("colspan"), out var columns) ? Math.Clamp(columns, 1, WidestSpan) : 1;
            cells.AddRange(Enumerable.Repeat(text, 1).Concat(Enumerable.Repeat(string.Empty, span - 1)));
        }

        return cells.ToImmutable();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>Writes blocks as the Markdown that a passage holds.</summary>
internal static class MarkdownText
{
    public static string List(Block.Listing list) => string.Join('\n', list.Items.Select((item, at) =>
        list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {item}") : $"- {item}"));

    public static string Table(ImmutableArray<string> header, IReadOnlyCollection<ImmutableArray<string>> rows)
    {
        var columns = Math.Max(header.Length, rows.Max(r => r.Length));
        return string.Join('\n', new[] { Row(header, columns), "|" + string.Concat(Enumerable.Repeat("---|", columns)) }
            .Concat(rows.Select(row => Row(row, columns))));
    }

    private static string Row(ImmutableArray<string> cells, int columns) =>
        "| " + string.Join(" | ", cells.Concat(Enumerable.Repeat(string.Empty, columns - cells.Length))
            .Select(c => c.Replace("|", "/", StringComparison.Ordinal))) + " |";
}

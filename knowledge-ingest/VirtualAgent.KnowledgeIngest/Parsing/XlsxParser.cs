using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>A workbook's visible sheets: each row is an entry of its own, with its header and the sheet's name above it.</summary>
internal static class XlsxParser
{
    private const int SheetLevel = 2;
    private const int TitleLevel = 3;

    public static ParseOutcome Parse(SourceFile file)
    {
        if (OfficeContainer.Fault(file.Bytes) is { } fault)
        {
            return fault;
        }

        using var stream = new MemoryStream(file.Bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false, OfficeContainer.Settings);
        if (document.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook)
        {
            return new ParseOutcome.NotRead(NotReadReason.Broken);
        }

        var cells = new XlsxCells(workbook);
        var read = sheets.Elements<Sheet>()
            .Where(s => s.State is null || s.State.Value == SheetStateValues.Visible)
            .Select(s => (Name: s.Name?.Value ?? string.Empty, Part: s.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null))
            .Where(s => s.Part is not null)
            .Select(s => (s.Name, Blocks: TableRows.Blocks(Rows(s.Part!, cells), TitleLevel)))
            .Where(s => !s.Blocks.IsEmpty)
            .ToList();
        if (read.Count == 0)
        {
            return new ParseOutcome.NotRead(NotReadReason.Empty);
        }

        var title = document.PackageProperties.Title is { Length: > 0 } said ? Whitespace.Collapse(said) : null;
        return new ParseOutcome.Parsed(
            new() { Title = title },
            [.. read.SelectMany(s => read.Count > 1 ? s.Blocks.Insert(0, new Block.Heading(SheetLevel, s.Name)) : s.Blocks)]);
    }

    private static List<ImmutableArray<string>> Rows(WorksheetPart part, XlsxCells cells)
    {
        var rows = new SortedDictionary<int, Dictionary<int, string>>();
        var hidden = new HashSet<int>();
        foreach (var row in part.Worksheet.Descendants<Row>())
        {
            var number = (int)(row.RowIndex?.Value ?? (uint)(rows.Count == 0 ? 1 : rows.Keys.Last() + 1));
            var texts = rows[number] = [];
            if (row.Hidden?.Value == true)
            {
                hidden.Add(number);
                continue;
            }

            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } place ? XlsxPlace.Of(place).Column : texts.Keys.DefaultIfEmpty(-1).Max() + 1;
                texts[column] = cells.Text(cell);
            }
        }

        Spread(part, rows);
        return [.. Filled(rows, hidden)];
    }

    /// <summary>A cell merged over several rows says the same of each of them.</summary>
    private static void Spread(WorksheetPart part, SortedDictionary<int, Dictionary<int, string>> rows)
    {
        foreach (var merged in part.Worksheet.Descendants<MergeCell>().Select(m => m.Reference?.Value).OfType<string>().Where(m => m.Contains(':')))
        {
            var (from, to) = (XlsxPlace.Of(merged.Split(':')[0]), XlsxPlace.Of(merged.Split(':')[1]));
            if (rows.GetValueOrDefault(from.Row)?.GetValueOrDefault(from.Column) is not { Length: > 0 } text)
            {
                continue;
            }

            foreach (var row in rows.Where(r => r.Key > from.Row && r.Key <= to.Row && r.Value.Values.Any(v => v.Length > 0)))
            {
                row.Value[from.Column] = text;
            }
        }
    }

    /// <summary>The rows in order, each as wide as the sheet; a gap in the numbering is one empty row.</summary>
    private static IEnumerable<ImmutableArray<string>> Filled(SortedDictionary<int, Dictionary<int, string>> rows, HashSet<int> hidden)
    {
        var width = rows.Values.SelectMany(r => r.Where(c => c.Value.Length > 0)).Select(c => c.Key + 1).DefaultIfEmpty(0).Max();
        var last = 0;
        foreach (var (number, texts) in rows.Where(r => !hidden.Contains(r.Key)))
        {
            if (last > 0 && number > last + 1 && !Enumerable.Range(last + 1, number - last - 1).All(hidden.Contains))
            {
                yield return [];
            }

            last = number;
            yield return [.. Enumerable.Range(0, width).Select(column => texts.GetValueOrDefault(column, string.Empty))];
        }
    }
}

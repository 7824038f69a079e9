using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>What a cell shows: its number as its format prints it, a formula's last value.</summary>
internal sealed class XlsxCells
{
    private readonly List<string> _shared;
    private readonly List<uint> _formats;
    private readonly Dictionary<uint, string> _codes;
    private readonly bool _from1904;

    public XlsxCells(WorkbookPart workbook)
    {
        _shared = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(Words).ToList() ?? [];
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        _formats = styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0).ToList() ?? [];
        _codes = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? string.Empty) ?? [];
        _from1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true;
    }

    public string Text(Cell cell)
    {
        var value = cell.CellValue?.Text ?? string.Empty;
        return CellText.Of((cell.DataType?.Value ?? CellValues.Number) switch
        {
            CellValues.SharedString => int.TryParse(value, out var at) && at >= 0 && at < _shared.Count ? _shared[at] : string.Empty,
            CellValues.InlineString => cell.InlineString is { } inline ? Words(inline) : string.Empty,
            CellValues.Boolean => value == "1" ? "yes" : "no",
            CellValues.Error => string.Empty,
            CellValues.String => value,
            _ => Number(cell, value),
        });
    }

    private string Number(Cell cell, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        var format = cell.StyleIndex?.Value is { } style && style < _formats.Count ? _formats[(int)style] : 0;
        return new NumberFormat(format, _codes.GetValueOrDefault(format)).Print(number, _from1904);
    }

    /// <summary>The runs of a rich text, without the pronunciation aids that stand beside it.</summary>
    private static string Words(DocumentFormat.OpenXml.OpenXmlElement text) => string.Concat(text.ChildElements.SelectMany(part => part switch
    {
        Text plain => [plain.Text],
        Run run => run.Elements<Text>().Select(t => t.Text),
        _ => Enumerable.Empty<string>(),
    }));
}

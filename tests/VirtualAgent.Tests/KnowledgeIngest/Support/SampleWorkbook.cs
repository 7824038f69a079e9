using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VirtualAgent.Tests.KnowledgeIngest.Support;

/// <summary>A workbook as an office program saves it, made cell by cell.</summary>
internal sealed class SampleWorkbook : IDisposable
{
    public const uint Money = 1;
    public const uint Day = 2;
    public const uint Percent = 3;

    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _document;
    private readonly Sheets _sheets;

    public SampleWorkbook()
    {
        _document = SpreadsheetDocument.Create(_stream, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        workbook.Workbook = new Workbook(_sheets = new Sheets());
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "\"$\"#,##0.00" }),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = 164 },
                new CellFormat { NumberFormatId = 14 },
                new CellFormat { NumberFormatId = 9 }));
    }

    /// <param name="cells">By place: text, a number, or a number with its style.</param>
    public SampleWorkbook Sheet(string name, (string Place, object Value)[] cells, string[]? merged = null, bool hidden = false)
    {
        var part = _document.WorkbookPart!.AddNewPart<WorksheetPart>();
        var rows = cells.GroupBy(c => uint.Parse(new string([.. c.Place.Where(char.IsDigit)])))
            .OrderBy(r => r.Key)
            .Select(r => new Row(r.Select(c => CellOf(c.Place, c.Value))) { RowIndex = r.Key });
        part.Worksheet = new Worksheet(new SheetData(rows));
        if (merged is not null)
        {
            part.Worksheet.Append(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
        }

        _sheets.Append(new Sheet
        {
            Name = name,
            SheetId = (uint)_sheets.Count() + 1,
            Id = _document.WorkbookPart!.GetIdOfPart(part),
            State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
        });
        return this;
    }

    public byte[] Save()
    {
        _document.Dispose();
        return _stream.ToArray();
    }

    public void Dispose() => _stream.Dispose();

    private static Cell CellOf(string place, object value) => value switch
    {
        string text => new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
        (double number, uint style) => new Cell { CellReference = place, StyleIndex = style, CellValue = new CellValue(number) },
        double number => new Cell { CellReference = place, CellValue = new CellValue(number) },
        _ => throw new ArgumentException($"No cell holds {value.GetType()}."),
    };
}

using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>A table in a file, parted by commas, semicolons, tabs or bars: each row is an entry of its own, with the header.</summary>
internal static class CsvParser
{
    private const string ExcelDelimiter = "sep=";
    private const int TitleLevel = 2;

    /// <summary>More line breaks than a cell has: a quotation mark was opened and never closed.</summary>
    private const int MostLinesInCell = 40;

    public static ParseOutcome Parse(SourceFile file)
    {
        var text = Decoding.Text(file.Bytes, file.Charset);
        var rows = Rows(text, CsvMode.RFC4180);
        if (rows.Any(row => row.Any(cell => cell.Count(c => c == '\n') > MostLinesInCell)))
        {
            rows = Rows(text, CsvMode.NoEscape);
        }

        var blocks = TableRows.Blocks([.. rows.Select(row => row.Select(CellText.Of).ToImmutableArray())], TitleLevel);
        return blocks.Any(b => b is Block.Table)
            ? new ParseOutcome.Parsed(new(), blocks)
            : new ParseOutcome.NotRead(NotReadReason.Empty);
    }

    private static List<string[]> Rows(string text, CsvMode mode)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            BadDataFound = null,
            MissingFieldFound = null,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            Mode = mode,
            TrimOptions = TrimOptions.Trim,
        };
        if (text.StartsWith(ExcelDelimiter, StringComparison.OrdinalIgnoreCase) && text.Length > ExcelDelimiter.Length)
        {
            configuration.DetectDelimiter = false;
            configuration.Delimiter = text[ExcelDelimiter.Length].ToString();
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        using var csv = new CsvHelper.CsvParser(new StringReader(text), configuration);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record ?? []);
        }

        return rows;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>A table in a file: each row is an entry of its own, with the header.</summary>
internal static class CsvParser
{
    public static ParseOutcome Parse(SourceFile file)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            BadDataFound = null,
            MissingFieldFound = null,
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
        };
        using var csv = new CsvHelper.CsvParser(new StringReader(Decoding.Text(file.Bytes)), configuration);
        var rows = new List<ImmutableArray<string>>();
        while (csv.Read())
        {
            ImmutableArray<string> row = [.. (csv.Record ?? []).Select(Whitespace.Collapse)];
            if (row.Any(c => c.Length > 0))
            {
                rows.Add(row);
            }
        }

        return rows.Count < 2
            ? new ParseOutcome.NotRead(NotReadReason.Empty)
            : new ParseOutcome.Parsed(new(), [new Block.Table(rows[0], [.. rows.Skip(1)], RowsStandAlone: true)]);
    }
}

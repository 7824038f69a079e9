namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>
/// Parts a row of a table whose cells fill their columns, so that one space is left between them: before what begins where the
/// rows around it begin a cell.
/// </summary>
internal static class PdfAlignment
{
    /// <summary>So many rows begin a cell at the same place: it is a column.</summary>
    private const int FewestRows = 3;

    /// <summary>Beside a cell that fills its column the next one begins so far off.</summary>
    private static readonly int[] Off = [0, 1, -1];

    public static void Part(List<string> lines, string gap)
    {
        for (var from = 0; from < lines.Count; from++)
        {
            var rows = lines.Skip(from).TakeWhile(line => line.Length > 0).Count();
            if (rows > FewestRows)
            {
                PartRows(lines, from, rows, gap);
            }

            from += rows;
        }
    }

    private static void PartRows(List<string> lines, int from, int rows, string gap)
    {
        var starts = lines.GetRange(from, rows).Select(Starts).ToList();
        var columns = starts.SelectMany(row => row.Skip(1)).GroupBy(start => start).Where(start => start.Count() >= FewestRows).Select(start => start.Key).OrderDescending().ToList();
        for (var row = 0; row < rows; row++)
        {
            foreach (var column in columns.Where(column => !starts[row].Exists(start => Off.Contains(start - column))))
            {
                if (Off.Select(off => column + off).FirstOrDefault(at => BeginsAWord(lines[from + row], at)) is var at and > 0)
                {
                    lines[from + row] = lines[from + row].Insert(at, gap);
                }
            }
        }
    }

    private static bool BeginsAWord(string line, int at) => at > 1 && at < line.Length && line[at] != ' ' && line[at - 1] == ' ' && line[at - 2] != ' ';

    private static List<int> Starts(string line) => [.. PdfCells.In(line).Select(cell => cell.Index)];
}

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>What stands on one side of a gutter.</summary>
internal sealed class PdfColumn
{
    private const int FewestLines = 3;
    private const int FewestItems = 2;
    private const double FewestWords = 3;

    /// <summary>So many lines of running text go on in the middle of a sentence.</summary>
    private const double RunningOn = 0.4;

    /// <summary>Two paragraphs may begin side by side by chance.</summary>
    private const int FewestRows = 2;
    private const double Shared = 0.5;
    private const string SentenceEnds = ".!?:";
    private readonly List<string> _filled;

    public PdfColumn(List<string> lines)
    {
        Lines = lines;
        _filled = [.. lines.Where(line => line.Length > 0)];
    }

    public List<string> Lines { get; }

    /// <summary>Its title, if it has one, is followed by items alone.</summary>
    public bool IsList
    {
        get
        {
            var items = _filled.SkipWhile(line => !PdfLayout.IsItem(line)).ToList();
            return items.Count(PdfLayout.IsItem) >= FewestItems && items.TrueForAll(line => PdfLayout.IsItem(line) || RunsOn(line) || Indent(line) > Indent(items[0]));
        }
    }

    /// <summary>Its lines are those of sentences that are broken where the column ends.</summary>
    public bool IsText => _filled.Count >= FewestLines
        && _filled.Average(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) >= FewestWords
        && _filled.Skip(1).Count(RunsOn) >= RunningOn * (_filled.Count - 1);

    /// <summary>The same with the title apart from the items below it.</summary>
    public PdfColumn Parted
    {
        get
        {
            var first = Lines.FindIndex(PdfLayout.IsItem);
            return IsList && first > 0 ? new([.. Lines[..first], string.Empty, .. Lines[first..]]) : this;
        }
    }

    /// <summary>Whether what begins on one side begins beside something on the other: cells of rows, not columns of text.</summary>
    public static bool AreRows(PdfColumn left, PdfColumn right)
    {
        var (here, there) = (left.Beginnings(), right.Beginnings());
        return here.Intersect(there).Count() is >= FewestRows and var shared && shared >= Shared * Math.Max(here.Count, there.Count);
    }

    /// <summary>After the first line, where a sentence begins that no line above goes on into.</summary>
    private List<int> Beginnings() =>
    [
        .. Enumerable.Range(1, Math.Max(0, Lines.Count - 1))
            .Where(at => Lines[at].Length > 0 && !RunsOn(Lines[at]) && (Lines[at - 1].Length == 0 || SentenceEnds.Contains(Lines[at - 1][^1]))),
    ];

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    /// <summary>It goes on where the line above broke off.</summary>
    public static bool RunsOn(string line) => char.IsLower(line.TrimStart()[0]);
}

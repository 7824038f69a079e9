using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>The cells of a line as <c>pdftotext -layout</c> prints it: what stands two spaces or more apart.</summary>
internal static partial class PdfCells
{
    public static MatchCollection In(string line) => Cells().Matches(line);

    public static int Count(string line) => Cells().Count(line);

    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex Cells();
}

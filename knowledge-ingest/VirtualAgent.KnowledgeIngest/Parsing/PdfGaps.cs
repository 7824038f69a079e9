using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>
/// Parts what <c>pdftotext -layout</c> prints too near: cells of a table that stand one space apart, a heading and the text below it.
/// </summary>
internal static partial class PdfGaps
{
    private const string Gap = "   ";
    private const double LargerLetters = 1.2;

    /// <summary>Beside a cell that fills its column an amount begins so far off.</summary>
    private const int Squeezed = 2;

    /// <param name="page">A page as it is laid out.</param>
    /// <param name="placed">The lines of the same page as they lie on it.</param>
    public static string Widened(string page, IReadOnlyDictionary<string, PdfLine> placed)
    {
        var lines = page.Split('\n').Select(line => line.TrimEnd()).ToList();
        PdfAlignment.Part(lines, Gap);
        PartRows(lines);
        PartHeaders(lines, placed);
        return string.Join('\n', WithHeadingsApart(lines, placed));
    }

    /// <summary>A row with fewer cells than its neighbour is parted before the amount that stands where the neighbour's stands.</summary>
    private static void PartRows(List<string> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            foreach (var beside in new[] { at - 1, at + 1 }.Where(beside => beside >= 0 && beside < lines.Count))
            {
                var amounts = PdfCells.In(lines[beside]).Skip(1).Where(cell => Amount().IsMatch(cell.Value)).ToList();
                if (PdfCells.Count(lines[at]) < PdfCells.Count(lines[beside]) && amounts.Select(cell => Under(lines[at], cell)).FirstOrDefault(place => place > 0) is var place and > 0)
                {
                    lines[at] = lines[at].Insert(place, Gap);
                    break;
                }
            }
        }
    }

    /// <summary>Where an amount begins that stands one space after a word and in a line with the neighbour's amount; 0 if none does.</summary>
    private static int Under(string line, Match neighbour) => LooseAmount().Matches(line)
        .Where(amount => Math.Abs(amount.Index - neighbour.Index) <= Squeezed || amount.Index + amount.Length == neighbour.Index + neighbour.Length)
        .Where(amount => amount.Index + amount.Length == line.Length || amount.Value[0] == neighbour.Value[0] && !char.IsDigit(amount.Value[0]))
        .Select(amount => amount.Index)
        .FirstOrDefault();

    /// <summary>The line above a row of amounts, where it has fewer cells than the row, is parted where its words stand apart on the page.</summary>
    private static void PartHeaders(List<string> lines, IReadOnlyDictionary<string, PdfLine> placed)
    {
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            var below = PdfCells.In(lines[at + 1]);
            if (below.Skip(1).Any(cell => Amount().IsMatch(cell.Value))
                && PdfCells.Count(lines[at]) < below.Count
                && placed.GetValueOrDefault(PdfLines.Letters(lines[at])) is { Gaps.Count: > 0 } line)
            {
                lines[at] = Parted(lines[at], line.Gaps);
            }
        }
    }

    private static string Parted(string text, IReadOnlySet<int> gaps)
    {
        var parted = new StringBuilder();
        var letters = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var single = text[at] == ' ' && at > 0 && text[at - 1] != ' ' && at + 1 < text.Length && text[at + 1] != ' ';
            letters += text[at] == ' ' ? 0 : 1;
            parted.Append(single && gaps.Contains(letters) ? Gap : text[at]);
        }

        return parted.ToString();
    }

    private static IEnumerable<string> WithHeadingsApart(List<string> lines, IReadOnlyDictionary<string, PdfLine> placed)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            yield return lines[at];
            if (at + 1 < lines.Count && Height(lines[at]) is { } here && Height(lines[at + 1]) is { } next
                && Math.Max(here, next) > LargerLetters * Math.Min(here, next))
            {
                yield return string.Empty;
            }
        }

        double? Height(string line) => PdfCells.Count(line) == 1 ? placed.GetValueOrDefault(PdfLines.Letters(line))?.Height : null;
    }

    [GeneratedRegex(@"^(?:[$€£] ?)?\d[\d.,]*\s?%?$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<=\S )(?:[$€£] ?)?\d[\d.,]*(?: ?%)?(?= |$)")]
    private static partial Regex LooseAmount();
}

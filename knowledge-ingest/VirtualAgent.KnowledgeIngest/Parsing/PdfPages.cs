using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>The lines of a PDF's pages without what every page repeats: headers, footers, page numbers.</summary>
internal static partial class PdfPages
{
    private const int EdgeLines = 3;

    /// <summary>Left and right pages may have headers of their own.</summary>
    private const double ShareOfPages = 0.4;

    public static List<string> Body(string text)
    {
        var pages = text.Replace("\r", string.Empty, StringComparison.Ordinal).Split('\f')
            .Select(page => page.Split('\n').Select(line => line.TrimEnd()).ToList())
            .Where(page => page.Any(line => line.Length > 0))
            .ToList();
        var repeated = Repeated(pages);
        var body = new List<string>();
        foreach (var page in pages)
        {
            var edges = EdgesOf(page).ToHashSet();
            body.AddRange(PdfColumns.OneAfterTheOther([.. page.Where((line, at) => !edges.Contains(at) || !(repeated.Contains(Shape(line)) || PageNumber().IsMatch(line)))]));
            body.Add(string.Empty);
        }

        return body;
    }

    private static HashSet<string> Repeated(List<List<string>> pages) => pages.Count < 2
        ? []
        : pages.SelectMany((page, number) => EdgesOf(page).Select(at => (Line: page[at], Page: number)).DistinctBy(edge => Shape(edge.Line)))
            .GroupBy(edge => Shape(edge.Line))
            .Where(shape => shape.Count() >= Math.Max(2, pages.Count * ShareOfPages) && IsRunning([.. shape]))
            .Select(shape => shape.Key)
            .ToHashSet();

    /// <summary>The same line on every page, but for a number that counts the pages.</summary>
    private static bool IsRunning(List<(string Line, int Page)> edges)
    {
        var numbers = edges.Select(edge => Digits().Matches(edge.Line).Select(m => m.Value).ToList()).ToList();
        var varying = Enumerable.Range(0, numbers[0].Count).Where(at => numbers.Any(n => n[at] != numbers[0][at])).ToList();
        return varying.Count == 0
            || (varying.Count == 1 && edges.Zip(numbers, (edge, n) => double.Parse(n[varying[0]], CultureInfo.InvariantCulture) - edge.Page).Distinct().Count() == 1);
    }

    private static IEnumerable<int> EdgesOf(List<string> page)
    {
        var filled = Enumerable.Range(0, page.Count).Where(at => page[at].Length > 0).ToList();
        return filled.Take(EdgeLines).Concat(filled.TakeLast(EdgeLines)).Distinct();
    }

    /// <summary>A line with its numbers and spaces made equal, so that 'Page 1 of 2' and 'Page 2 of 2' are the same.</summary>
    private static string Shape(string line) => Digits().Replace(Whitespace.Collapse(line), "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*([-–—]?\s*\d{1,4}\s*[-–—]?|(page|página|pág\.?)\s*\d+(\s*(of|de|/)\s*\d+)?)\s*$|\s{2,}(page|página|pág\.?)\s*\d+(\s*(of|de|/)\s*\d+)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>The lines of a PDF's pages, from where <c>pdftotext -bbox</c> says that each word stands.</summary>
internal static partial class PdfLines
{
    /// <summary>A space between words is about a quarter of the letters' height, in justified text up to a half.</summary>
    private const double WideGap = 0.7;

    private const double SameLine = 0.4;

    private readonly record struct Word(double Left, double Top, double Right, double Bottom, string Text)
    {
        public double Height => Bottom - Top;

        public double Middle => (Top + Bottom) / 2;
    }

    /// <returns>For each page its lines by their text.</returns>
    public static List<Dictionary<string, PdfLine>> Of(string boxes) =>
    [
        .. boxes.Split("<page ").Skip(1)
            .Select(page => Rows([.. Words().Matches(page).Select(Read)]).Select(Line).DistinctBy(line => line.Text).ToDictionary(line => line.Text)),
    ];

    private static Word Read(Match word)
    {
        return new(At(1), At(2), At(3), At(4), Letters(WebUtility.HtmlDecode(word.Groups[5].Value)));

        double At(int group) => double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<List<Word>> Rows(List<Word> words)
    {
        var row = new List<Word>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            if (row.Count > 0 && word.Middle - row[^1].Middle > SameLine * Math.Min(word.Height, row[^1].Height))
            {
                yield return row;
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static PdfLine Line(List<Word> row)
    {
        var words = row.OrderBy(word => word.Left).ToList();
        var gaps = new HashSet<int>();
        var letters = 0;
        foreach (var (word, next) in words.Zip(words.Skip(1)))
        {
            letters += word.Text.Length;
            if (next.Left - word.Right > WideGap * word.Height)
            {
                gaps.Add(letters);
            }
        }

        return new(string.Concat(words.Select(word => word.Text)), words.Max(word => word.Height), gaps);
    }

    public static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("""<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</word>""")]
    private static partial Regex Words();
}

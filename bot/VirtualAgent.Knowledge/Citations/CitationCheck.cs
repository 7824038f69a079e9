using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Citations;

/// <summary>Holds an answer to its sources, whoever wrote it. Nothing that fails is said to a resident.</summary>
public static partial class CitationCheck
{
    /// <param name="answer">The text with <c>[n]</c> marks.</param>
    /// <param name="passages">What the numbers mean: <c>[1]</c> is the first.</param>
    /// <returns>Every fault; none for an answer that stands on its sources.</returns>
    public static ImmutableArray<CitationFault> Faults(string answer, ImmutableArray<Passage> passages)
    {
        var faults = ImmutableArray.CreateBuilder<CitationFault>();
        var used = Marks().Matches(answer).Select(m => m.Groups[1].Value).Distinct().ToList();
        if (used.Count == 0)
        {
            faults.Add(new(CitationFaultKind.NoCitation, string.Empty));
        }

        var cited = new List<Passage>();
        foreach (var mark in used)
        {
            if (int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= passages.Length)
            {
                cited.Add(passages[number - 1]);
            }
            else
            {
                faults.Add(new(CitationFaultKind.UnknownNumber, mark));
            }
        }

        var said = Marks().Replace(answer, " ");
        faults.AddRange(ForeignUrls(said, cited));
        faults.AddRange(ForeignFigures(Urls().Replace(said, " "), cited));
        return faults.ToImmutable();
    }

    private static IEnumerable<CitationFault> ForeignUrls(string said, List<Passage> cited) => Urls().Matches(said)
        .Select(m => m.Value.TrimEnd('.', ',', ';', ')', '!', '?'))
        .Where(url => !cited.Exists(p => p.Url.TrimEnd('/') == url.TrimEnd('/') || p.Text.Contains(url, StringComparison.OrdinalIgnoreCase)))
        .Select(url => new CitationFault(CitationFaultKind.ForeignUrl, url));

    /// <summary>Numbers, amounts, times and dates that no cited passage has.</summary>
    private static IEnumerable<CitationFault> ForeignFigures(string said, List<Passage> cited)
    {
        var known = cited.SelectMany(p => Figures(p.Whole())).ToHashSet();
        return Figures(ListNumber().Replace(said, string.Empty))
            .Where(figure => !known.Contains(figure))
            .Distinct()
            .Select(figure => new CitationFault(CitationFaultKind.ForeignFigure, figure));
    }

    /// <summary>As written but for grouping and trailing zeros: 1,200.00 is 1200.</summary>
    private static IEnumerable<string> Figures(string text) => FigurePattern().Matches(text).Select(m =>
    {
        var figure = m.Value.Replace(",", string.Empty, StringComparison.Ordinal);
        return figure.Contains('.', StringComparison.Ordinal) && !figure.Contains(':', StringComparison.Ordinal)
            ? figure.TrimEnd('0').TrimEnd('.')
            : figure;
    });

    [GeneratedRegex(@"\[(\d{1,4})\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Urls();

    [GeneratedRegex(@"^\s*\d{1,2}[.)]\s", RegexOptions.Multiline)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*")]
    private static partial Regex FigurePattern();
}

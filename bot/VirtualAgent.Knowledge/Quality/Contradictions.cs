using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>Sentences and rows that are the same but for their figures, in different documents of one language.</summary>
internal static partial class Contradictions
{
    private const int FewestTerms = 4;

    public static ImmutableArray<Contradiction> Among(ImmutableArray<Passage> passages)
    {
        var statements = passages.SelectMany(p => PassageUnits.Of(p.Text)
            .Where(unit => Figures().IsMatch(unit.Text))
            .Select(unit => (Passage: p, unit.Text, Shape: Shape(unit.Text))))
            .Where(s => Text.Analyzer.For(s.Passage.Language).Terms(s.Shape).Distinct().Count() >= FewestTerms);
        return
        [
            .. statements.GroupBy(s => (s.Passage.Language, s.Shape))
                .SelectMany(same => same.SelectMany((first, at) => same.Skip(at + 1).Select(second => (first, second))))
                .Where(pair => pair.first.Passage.DocumentId != pair.second.Passage.DocumentId && !SameFigures(pair.first.Text, pair.second.Text))
                .Select(pair => new Contradiction(pair.first.Passage.Id, pair.first.Text, pair.second.Passage.Id, pair.second.Text)),
        ];
    }

    private static string Shape(string text) => Spaces().Replace(Figures().Replace(Text.Words.Fold(text), "#"), " ").Trim();

    private static bool SameFigures(string first, string second) =>
        Figures().Matches(first).Select(m => m.Value).SequenceEqual(Figures().Matches(second).Select(m => m.Value));

    [GeneratedRegex(@"\$?\d+(?:[.,:]\d+)*")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

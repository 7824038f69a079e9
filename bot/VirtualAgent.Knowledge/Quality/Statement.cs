using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>A sentence, list item or table row that gives figures.</summary>
/// <param name="Terms">What it is about: its words without the figures; a short one's with those of its headings.</param>
internal sealed record Statement(Passage Passage, string Text, Figures Figures, ImmutableSortedSet<string> Terms)
{
    private const int Short = 4;

    public static IEnumerable<Statement> In(Passage passage)
    {
        var analyzer = Analyzer.For(passage.Language);
        foreach (var unit in PassageUnits.Of(passage.Text))
        {
            var figures = Figures.Of(unit.Text);
            if (figures.ByKind.IsEmpty)
            {
                continue;
            }

            var own = analyzer.Terms(figures.Rest).ToImmutableSortedSet(StringComparer.Ordinal);
            yield return new(passage, unit.Text, figures, own.Count < Short ? own.Union(analyzer.Terms($"{passage.Title} {string.Join(' ', passage.Headings)} {unit.LeadIn}")) : own);
        }
    }
}

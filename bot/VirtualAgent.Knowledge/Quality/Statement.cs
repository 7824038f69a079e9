using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>A sentence, list item or table row that gives figures.</summary>
/// <param name="Terms">What it is about: its words without the figures; where they are few, with those of its headings.</param>
/// <param name="Roots">The beginnings of all its words but the shortest, also of those too common to search by: 'front', 'back'.</param>
internal sealed record Statement(Passage Passage, string Text, Figures Figures, ImmutableSortedSet<string> Terms, ImmutableHashSet<string> Roots)
{
    private const int Telling = 4;
    private const int Root = 5;

    private static readonly ImmutableHashSet<string> Negations = ["not", "no", "never", "without", "sin", "nunca"];

    /// <summary>What its document is about.</summary>
    public ImmutableSortedSet<string> Topic { get; } = [.. Analyzer.For(Passage.Language).Terms(Passage.Title)];

    /// <summary>It says what does not hold.</summary>
    public bool IsNegated { get; } = Words.Of(Figures.Rest).Any(w => Negations.Contains(w.Folded));

    /// <summary>It says enough for another to be held against it.</summary>
    public bool IsTelling => Terms.Count + Figures.ByKind.Count >= Telling;

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

            var terms = analyzer.Terms(figures.Rest).ToImmutableSortedSet(StringComparer.Ordinal);
            var about = terms.Count + figures.ByKind.Count >= Telling
                ? terms
                : terms.Union(analyzer.Terms($"{passage.Title} {string.Join(' ', passage.Headings)} {unit.LeadIn}"));
            yield return new(passage, unit.Text, figures, about, RootsOf(figures.Rest));
        }
    }

    private static ImmutableHashSet<string> RootsOf(string text) =>
    [
        .. Words.Of(text).Select(w => w.Folded).Where(w => w.Length >= Telling).Select(w => w.Length > Root ? w[..Root] : w),
    ];
}

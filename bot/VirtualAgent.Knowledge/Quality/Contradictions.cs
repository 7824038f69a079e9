using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>
/// Statements of different documents in one language that are about the same and give other figures of the same kinds, and
/// answers to the same question of staff that do.
/// </summary>
internal static class Contradictions
{
    /// <summary>One may say a little more than the other, never something else.</summary>
    private const double Alike = 0.7;

    private const int FewTerms = 3;

    /// <summary>A word that more statements share tells nothing of any two of them.</summary>
    private const int CommonTerm = 300;

    public static ImmutableArray<Contradiction> Among(ImmutableArray<Passage> passages)
    {
        var found = passages.GroupBy(p => p.Language)
            .SelectMany(language => ByMatter([.. language.SelectMany(Statement.In).Where(s => s.IsTelling)]))
            .Concat(ByQuestion(passages));
        return
        [
            .. found.Select(pair => new Contradiction(pair.First.Passage.Id, pair.First.Text, pair.Second.Passage.Id, pair.Second.Text))
                .Distinct()
                .OrderBy(c => c.FirstPassage, StringComparer.Ordinal)
                .ThenBy(c => c.SecondPassage, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Statement First, Statement Second)> ByMatter(List<Statement> statements)
    {
        var frequency = statements.SelectMany(s => s.Terms).CountBy(t => t).ToDictionary();
        var byRarest = statements.Select((Statement, At) => (Statement, At))
            .SelectMany(s => Rare(s.Statement).Select(term => (Term: term, s.At)))
            .GroupBy(s => s.Term)
            .Where(g => g.Count() is > 1 and <= CommonTerm);
        var compared = new HashSet<(int, int)>();
        foreach (var sharing in byRarest.Select(g => g.Select(s => s.At).ToList()))
        {
            for (var first = 0; first < sharing.Count; first++)
            {
                for (var second = first + 1; second < sharing.Count; second++)
                {
                    var pair = (First: statements[sharing[first]], Second: statements[sharing[second]]);
                    if (compared.Add((sharing[first], sharing[second])) && SameMatter(pair.First, pair.Second) && pair.First.Figures.Contradict(pair.Second.Figures))
                    {
                        yield return pair;
                    }
                }
            }
        }

        // Statements of one matter share all terms of the shorter, so that they share its rarest ones.
        IEnumerable<string> Rare(Statement statement) => statement.Terms.OrderBy(t => frequency[t]).ThenBy(t => t, StringComparer.Ordinal).Take(Math.Max(2, statement.Terms.Count / 2));
    }

    private static bool SameMatter(Statement first, Statement second)
    {
        var (shorter, longer) = first.Terms.Count <= second.Terms.Count ? (first, second) : (second, first);
        return first.Passage.DocumentId != second.Passage.DocumentId
            && shorter.IsNegated == longer.IsNegated
            && shorter.Terms.Count >= longer.Terms.Count * Alike
            && shorter.Terms.IsSubsetOf(longer.Terms)
            && (shorter.Roots.IsSubsetOf(longer.Roots) || longer.Roots.IsSubsetOf(shorter.Roots))
            && ((shorter.Terms.Count > FewTerms && shorter.Figures.IsTiedTo(longer.Figures)) || SameTopic(shorter, longer));
    }

    /// <summary>'You get an answer within 10 days' says nothing of another page's matter; what names one page's topic does.</summary>
    private static bool SameTopic(Statement first, Statement second)
    {
        var (one, other) = (first.Topic, second.Topic);
        return one.IsEmpty || other.IsEmpty || one.Overlaps(other) || first.Terms.Overlaps(one) || first.Terms.Overlaps(other);
    }

    /// <summary>Only what a question asks for is held against each other; what else its answers say is another matter.</summary>
    private static IEnumerable<(Statement First, Statement Second)> ByQuestion(ImmutableArray<Passage> passages) =>
        from passage in passages
        from question in passage.Questions
        let asked = AskedFor(question)
        let answer = Answer(passage, question, asked)
        where answer is not null
        group (Answer: answer, Asked: asked) by (passage.Language, string.Join(' ', Words.Of(question).Select(w => w.Folded))) into same
        from pair in Pairs([.. same])
        where pair.First.Answer.Passage.DocumentId != pair.Second.Answer.Passage.DocumentId
            && pair.First.Answer.Figures.Only(pair.First.Asked).Contradict(pair.Second.Answer.Figures.Only(pair.Second.Asked))
        select (pair.First.Answer, pair.Second.Answer);

    private static ImmutableArray<FigureKind> AskedFor(string question) => QuestionKinds.Of(question) switch
    {
        QuestionKind.HowMuch => [FigureKind.Money, FigureKind.Percent],
        QuestionKind.When => [FigureKind.Time, FigureKind.Date, FigureKind.Weekday],
        QuestionKind.AtTime => [FigureKind.Time],
        QuestionKind.Phone => [FigureKind.Phone],
        QuestionKind.HowLong or QuestionKind.HowMany or QuestionKind.Measure => [FigureKind.Number],
        _ => [],
    };

    private static IEnumerable<(T First, T Second)> Pairs<T>(List<T> all) => all.SelectMany((first, at) => all.Skip(at + 1).Select(second => (first, second)));

    /// <summary>Of the statements that have what is asked for, the one with most of the question's words.</summary>
    private static Statement? Answer(Passage passage, string question, ImmutableArray<FigureKind> kinds)
    {
        var asked = Analyzer.For(passage.Language).Terms(question).ToHashSet(StringComparer.Ordinal);
        return kinds.IsEmpty ? null : Statement.In(passage).Where(s => !s.Figures.Only(kinds).ByKind.IsEmpty).MaxBy(s => s.Terms.Count(asked.Contains));
    }
}

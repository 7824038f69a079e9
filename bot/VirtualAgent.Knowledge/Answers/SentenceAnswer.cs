using System.Text.RegularExpressions;
using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A sentence that answers, with what it needs beside it: at most three, in their order.</summary>
internal static partial class SentenceAnswer
{
    private const int MostSentences = 3;
    private const int LongestAnswer = 420;
    private const double NearlyAsGood = 1.0;
    private const double Worthwhile = 2.0;

    public static (string Text, string Carrier) Of(ScoredUnit best, List<ScoredUnit> passage, QuestionTerms terms)
    {
        if (best.Unit.Text.EndsWith(':') && passage.FirstOrDefault(u => u.Unit.LeadIn == best.Unit.Text) is { } announced)
        {
            return (ListAnswer.Whole(announced, passage), best.Unit.Text);
        }

        var chosen = new SortedSet<int> { best.Order };
        foreach (var other in Worthy(best, passage, terms))
        {
            if (chosen.Count < MostSentences && Length(passage, chosen) + other.Unit.Text.Length <= LongestAnswer)
            {
                chosen.Add(other.Order);
            }
        }

        return (string.Join(' ', passage.Where(u => chosen.Contains(u.Order)).Select(u => u.Unit.Text)), best.Unit.Text);
    }

    private static IEnumerable<ScoredUnit> Worthy(ScoredUnit best, List<ScoredUnit> passage, QuestionTerms terms)
    {
        var sentences = passage.Where(u => u.Unit.Kind == UnitKind.Sentence && !u.Unit.Text.EndsWith(':')).ToList();
        if (LeansBack().IsMatch(best.Unit.Text) && sentences.FirstOrDefault(u => u.Order == best.Order - 1) is { } before)
        {
            yield return before;
        }

        if (sentences.FirstOrDefault(u => u.Order == best.Order + 1 && u.Unit.Block == best.Unit.Block && LeansBack().IsMatch(u.Unit.Text)) is { } after)
        {
            yield return after;
        }

        var covered = terms.Covered(best.Terms).ToHashSet();
        var bestHasKind = QuestionKinds.Has(terms.Kind, best.Unit.Text);
        foreach (var other in sentences.Where(u => u != best).OrderByDescending(u => u.Score))
        {
            var adds = terms.Covered(other.Terms).Except(covered).Any() || (!bestHasKind && QuestionKinds.Has(terms.Kind, other.Unit.Text));
            if (other.Score >= best.Score - NearlyAsGood || (adds && other.Score >= best.Score - Worthwhile))
            {
                yield return other;
            }
        }
    }

    private static int Length(List<ScoredUnit> passage, SortedSet<int> chosen) => passage.Where(u => chosen.Contains(u.Order)).Sum(u => u.Unit.Text.Length + 1);

    [GeneratedRegex(@"^(It|This|That|These|Those|They|Then|But|However|Otherwise|Also|After that|If not|Eso|Esto|Esta|Este|Estos|Estas|Pero|Después|Luego|También|Si no|De lo contrario)\b")]
    private static partial Regex LeansBack();
}

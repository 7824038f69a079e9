using System.Text.RegularExpressions;
using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A sentence that answers, with what it needs beside it: at most three of one document, in their order.</summary>
internal static partial class SentenceAnswer
{
    private const int MostSentences = 3;
    private const int LongestAnswer = 380;
    private const double NearlyAsGood = 3.0;
    private const double Worthwhile = 4.5;
    private const double Beside = 4.5;

    public static (string Text, string Carrier) Of(ScoredUnit best, List<ScoredUnit> passage, List<ScoredUnit> document, QuestionTerms terms)
    {
        if (best.Unit.Text.EndsWith(':') && passage.FirstOrDefault(u => u.Unit.LeadIn == best.Unit.Text) is { } announced)
        {
            return (ListAnswer.Whole(announced, passage), best.Unit.Text);
        }

        var chosen = new List<ScoredUnit> { best };
        foreach (var other in Leaning(best, passage, terms.Kind).Concat(Worthy(best, document, terms)).Distinct())
        {
            if (chosen.Count < MostSentences && chosen.Sum(u => u.Unit.Text.Length + 1) + other.Unit.Text.Length <= LongestAnswer)
            {
                chosen.Add(other);
            }
        }

        var ordered = chosen.OrderBy(u => u.Found == best.Found ? 0 : 1).ThenBy(u => u.Found.Passage.Id, StringComparer.Ordinal).ThenBy(u => u.Order);
        return (string.Join(' ', ordered.Select(u => ListAnswer.Sentence(u.Unit.Said))), best.Unit.Text);
    }

    /// <summary>What a sentence needs beside it: one that it leans on or that leans on it, a neighbour nearly as good, the rest of a short paragraph.</summary>
    private static IEnumerable<ScoredUnit> Leaning(ScoredUnit best, List<ScoredUnit> passage, QuestionKind kind)
    {
        var sentences = passage.Where(u => u.Unit.Kind == UnitKind.Sentence && u.Unit.Block == best.Unit.Block).ToList();
        if (LeansBack().IsMatch(best.Unit.Text) && sentences.FirstOrDefault(u => u.Order == best.Order - 1) is { } before)
        {
            yield return before;
        }

        if (sentences.FirstOrDefault(u => u.Order == best.Order + 1 && LeansBack().IsMatch(u.Unit.Text)) is { } after)
        {
            yield return after;
        }

        var isShort = kind != QuestionKind.HowMuch && sentences.Count <= MostSentences && sentences.Sum(u => u.Unit.Text.Length + 1) <= LongestAnswer;
        foreach (var beside in sentences.Where(u => u != best && (isShort || (Math.Abs(u.Order - best.Order) == 1 && u.Score >= best.Score - Beside))).OrderByDescending(u => u.Score))
        {
            yield return beside;
        }
    }

    private static IEnumerable<ScoredUnit> Worthy(ScoredUnit best, List<ScoredUnit> document, QuestionTerms terms)
    {
        var covered = terms.Covered(best.Terms).ToHashSet();
        return document
            .Where(u => u != best && u.Unit.Text != best.Unit.Text && !u.Unit.Text.EndsWith(':') && !u.Unit.Text.EndsWith('?'))
            .OrderByDescending(u => u.Score)
            .Where(u => !QuestionKinds.Demands(terms.Kind) || QuestionKinds.Has(terms.Kind, u.Unit.Text))
            .Where(u => u.Score >= best.Score - (terms.Covered(u.Terms).Except(covered).Any() ? Worthwhile : NearlyAsGood));
    }

    [GeneratedRegex(@"^(It|This|That|These|Those|They|Then|But|However|Otherwise|Also|After that|If not|Eso|Esto|Esta|Este|Estos|Estas|Pero|Después|Luego|También|Si no|De lo contrario)\b")]
    private static partial Regex LeansBack();
}

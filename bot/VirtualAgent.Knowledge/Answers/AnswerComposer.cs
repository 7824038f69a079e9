using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Chooses the sentences, the list or the rows of the found passages that answer a question.</summary>
internal sealed class AnswerComposer(SynonymTable synonyms)
{
    private const int MostPassages = 6;
    private const double ContextFactor = 0.6;
    private const double KindBonus = 0.3;
    private const double RankPenalty = 0.12;
    private const double OrderPenalty = 0.008;

    public ComposedAnswer? Compose(string question, string language, ImmutableArray<ScoredPassage> found)
    {
        var terms = new QuestionTerms(question, language, synonyms);
        var scored = Scored(terms, [.. found.Take(MostPassages)]);
        if (scored.Count == 0)
        {
            return null;
        }

        var best = scored.MaxBy(s => s.Score)!;
        var inPassage = scored.Where(s => s.Passage == best.Passage).ToList();
        var (text, carrier) = best.Unit.Kind switch
        {
            UnitKind.Sentence => SentenceAnswer.Of(best, inPassage, terms),
            UnitKind.Item => ListAnswer.Of(best, inPassage, terms),
            _ => RowAnswer.Of(best, inPassage, terms),
        };
        return new(text, carrier, best.Passage, best.Share, QuestionKinds.Has(terms.Kind, text));
    }

    private static List<ScoredUnit> Scored(QuestionTerms terms, ImmutableArray<ScoredPassage> found)
    {
        var units = found
            .SelectMany(p => PassageUnits.Of(p.Passage.Text).Select((unit, order) => (Found: p, Unit: unit, Order: order)))
            .Select(u => (u.Found, u.Unit, u.Order, Terms: terms.TermsOf(u.Unit.Text)))
            .ToList();
        terms.WeighBy([.. units.Select(u => u.Terms)]);
        var contexts = found.ToDictionary(
            p => p,
            p => terms.TermsOf($"{p.Passage.Title} {string.Join(' ', p.Passage.Headings)} {string.Join(' ', p.Passage.Questions)}"));
        return [.. units.Select(u =>
        {
            var context = u.Unit.LeadIn.Length == 0 ? contexts[u.Found] : [.. contexts[u.Found], .. terms.TermsOf(u.Unit.LeadIn)];
            var share = terms.Share(u.Terms, context, ContextFactor);
            var score = share
                + (QuestionKinds.Has(terms.Kind, u.Unit.Text) ? KindBonus : 0)
                - (RankPenalty * (found[0].Score - u.Found.Score))
                - (OrderPenalty * u.Order)
                - (u.Unit.Text.EndsWith('?') ? 0.3 : 0);
            return new ScoredUnit(u.Found.Passage, u.Unit, u.Order, u.Terms, share, score);
        })];
    }
}

/// <param name="Order">Where the unit stands in its passage.</param>
/// <param name="Share">How much of the question it covers, 0 to 1.</param>
internal sealed record ScoredUnit(Passage Passage, AnswerUnit Unit, int Order, HashSet<string> Terms, double Share, double Score);

/// <param name="Carrier">The one sentence, item or row that answers.</param>
/// <param name="HasKind">What was asked for (an amount, a time) is in the text.</param>
internal sealed record ComposedAnswer(string Text, string Carrier, Passage Passage, double Share, bool HasKind);

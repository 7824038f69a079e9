using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Chooses the sentences, the list or the rows of the found passages that answer a question.</summary>
internal sealed class AnswerComposer(LearnedModels models)
{
    private const int MostPassages = 8;
    private const int MostDocuments = 3;
    private const double SameQuestion = 0.7;
    private const double TheVeryQuestion = 0.96;
    private const double SuchAQuestion = 0.62;

    /// <summary>How much less a sentence may score that says how, and one that says where.</summary>
    private const double NearlyAsTold = 4;
    private const double NearlyAsPlaced = 2;

    /// <summary>A word that carries so much of the question is what it is about.</summary>
    private const double Telling = 0.4;

    /// <param name="fit">How well a unit fits before its score counts, 0 where it does not at all; null where all are alike.</param>
    public ComposedAnswer? Compose(QuestionTerms terms, ImmutableArray<ScoredPassage> found, Func<ScoredUnit, int>? fit = null)
    {
        terms.WeighBy([.. found.Select(p => terms.TermsOf($"{p.Passage.Title} {p.Passage.Text}"))]);
        var all = found;
        found = Curated(terms, found) ?? OfOwner(terms, found);
        var meaning = new QuestionMeaning(models.Meanings, terms.Asked, terms.Language);
        var units = Units(terms, meaning, found);
        var fitting = fit is null ? units : units.GroupBy(fit).Where(group => group.Key > 0).MaxBy(group => group.Key)?.ToList() ?? [];
        if (fitting.MaxBy(unit => unit.Score) is not { } best)
        {
            return null;
        }

        var inDocument = units.Where(s => s.Found.Passage.DocumentId == best.Found.Passage.DocumentId).ToList();
        best = fit is null ? Suiting(best, inDocument, terms.Kind) : best;
        var (text, carrier) = Tell(best, inDocument, terms);
        var features = EvidenceFeatures.Of(terms, meaning, best, units, all, text);
        var passage = best.Found.Passage;
        var words = terms.TermsOf(passage.Whole());
        var answer = new ComposedAnswer(text, carrier, passage, Evidence(terms, passage, words, features), terms.NamesMostOf(words), features) { IsPlain = PlainlySaid.Is(terms, best, words) };
        if (passage.IsCurated || Refusals.Of(best, inDocument, terms) is not { } refused)
        {
            return answer;
        }

        (text, carrier) = Tell(refused, inDocument, terms);
        return answer with { Text = text, Carrier = carrier, Passage = refused.Found.Passage };
    }

    /// <summary>
    /// Of a question of how or where, what stands under a heading that asks so, or has a place, unless what was chosen speaks for itself by far:
    /// an opening sentence often has more of the question's words and only says what the page is about.
    /// </summary>
    private static ScoredUnit Suiting(ScoredUnit best, List<ScoredUnit> document, QuestionKind kind)
    {
        var (suits, within) = kind switch
        {
            QuestionKind.HowTo => ((Predicate<ScoredUnit>)(unit => unit.Features[(int)UnitFeature.HeadingKind] > 0), NearlyAsTold),
            QuestionKind.Where => (unit => QuestionKinds.Has(kind, unit.Unit.Text), NearlyAsPlaced),
            _ => (_ => true, 0.0),
        };
        return suits(best) || best.Found.Passage.IsCurated || document.FindAll(suits).MaxBy(unit => unit.Score) is not { } other || other.Score < best.Score - within ? best : other;
    }

    private static (string Text, string Carrier) Tell(ScoredUnit best, List<ScoredUnit> document, QuestionTerms terms)
    {
        var passage = document.Where(s => s.Found == best.Found).ToList();
        return best.Unit.Kind switch
        {
            _ when best.Found.Passage.IsCurated => (best.Found.Passage.Text, best.Unit.Text),
            UnitKind.Sentence => SentenceAnswer.Of(best, passage, document, terms),
            UnitKind.Item => ListAnswer.Of(best, passage, terms),
            _ => RowAnswer.Of(best, passage, terms),
        };
    }

    /// <summary>The answer that staff wrote to such a question, unless another document was written for one more like it.</summary>
    private static ImmutableArray<ScoredPassage>? Curated(QuestionTerms terms, ImmutableArray<ScoredPassage> found)
    {
        var nearest = found
            .Select(p => (Found: p, AskedBefore.Nearest(terms, p.Passage.Questions).Likeness))
            .Where(p => p.Likeness >= SuchAQuestion)
            .OrderByDescending(p => p.Likeness)
            .ThenByDescending(p => p.Found.Passage.IsCurated)
            .FirstOrDefault();
        return nearest.Found?.Passage.IsCurated == true ? [nearest.Found] : null;
    }

    /// <summary>Where staff wrote down this very question for a section, that section answers it; one much like it, that document.</summary>
    private static ImmutableArray<ScoredPassage> OfOwner(QuestionTerms terms, ImmutableArray<ScoredPassage> found)
    {
        var (owner, likeness) = found
            .Select(p => (Found: p, AskedBefore.Nearest(terms, p.Passage.Questions).Likeness))
            .MaxBy(q => q.Likeness);
        return likeness >= TheVeryQuestion ? [owner]
            : likeness >= SameQuestion ? [.. found.Where(p => p.Passage.DocumentId == owner.Passage.DocumentId)]
            : found;
    }

    /// <summary>
    /// Where staff wrote down this very question for the document and the passage lacks nothing of it, nothing else has to speak for it; where the passage does
    /// not speak of the thing that is asked for, or is about another sort of it (a dog's licence for a marriage licence), nothing can.
    /// </summary>
    private double Evidence(QuestionTerms terms, Passage passage, IReadOnlySet<string> words, double[] features) =>
        features[(int)EvidenceFeature.LikeStaffQuestion] >= SameQuestion && features[(int)EvidenceFeature.Missing] < 1.0 / 3 ? 1
        : features[(int)EvidenceFeature.OtherSort] > 0 && features[(int)EvidenceFeature.HeaviestMissing] >= Telling ? 0
        : terms.Thing?.IsIn(term => terms.IsCovered(term, words) || passage.Questions.Any(q => terms.IsCovered(term, terms.TermsOf(q)))) == false ? 0
        : 1 / (1 + Math.Exp(-models.Evidence.Score(features)));

    /// <summary>Everything in the best passages that could answer, with its features.</summary>
    internal List<ScoredUnit> Units(QuestionTerms terms, QuestionMeaning meaning, ImmutableArray<ScoredPassage> found)
    {
        var considered = Considered(found);
        var units = considered
            .SelectMany(p => PassageUnits.Of(p.Passage.Text).Select((unit, order) => (Found: p, Unit: unit, Order: order)))
            .Select(u => (u.Found, u.Unit, u.Order, Terms: terms.TermsOf(u.Unit.Text)))
            .ToList();
        terms.WeighBy([.. units.Select(u => u.Terms)]);
        var places = UnitPlace.Of(considered, terms, meaning);
        return [.. units.Select(u =>
        {
            var features = UnitFeatures.Of(terms, u.Unit, u.Order, u.Terms, places[u.Found], found[0], meaning);
            return new ScoredUnit(u.Found, u.Unit, u.Order, u.Terms, features, models.UnitScorer.Score(features));
        })];
    }

    /// <summary>The best passages, and what else was found of the best documents.</summary>
    private static List<ScoredPassage> Considered(ImmutableArray<ScoredPassage> found)
    {
        var documents = found.Select(p => p.Passage.DocumentId).Distinct().Take(MostDocuments).ToHashSet();
        return [.. found.Where((p, rank) => rank < MostPassages || documents.Contains(p.Passage.DocumentId))];
    }
}

/// <param name="Order">Where the unit stands in its passage.</param>
/// <param name="Features">By <see cref="UnitFeature"/>.</param>
internal sealed record ScoredUnit(ScoredPassage Found, AnswerUnit Unit, int Order, IReadOnlySet<string> Terms, double[] Features, double Score);

/// <param name="Carrier">The one sentence, item or row that answers.</param>
/// <param name="Evidence">0 to 1: how likely the documents do answer the question.</param>
/// <param name="IsNamed">The passage has most of what the question names itself, whatever was said before.</param>
/// <param name="Features">By <see cref="EvidenceFeature"/>.</param>
internal sealed record ComposedAnswer(string Text, string Carrier, Passage Passage, double Evidence, bool IsNamed, double[] Features)
{
    /// <summary>A sentence settles what was asked, though it lacks some of the words.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The question names at least half of what the document's title says.</summary>
    public bool NamesTitle => Features[(int)EvidenceFeature.TitleNamed] >= 0.5;

    /// <summary>The answer has the amount, time, place or number asked for.</summary>
    public bool HasKind => Features[(int)EvidenceFeature.HasKind] > 0;

    /// <summary>The question names a topic that cities do not deal with, and the passage does not.</summary>
    public bool IsElsewhere => Features[(int)EvidenceFeature.Elsewhere] > 0;
}

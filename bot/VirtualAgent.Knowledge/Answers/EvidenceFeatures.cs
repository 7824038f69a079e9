using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

internal static class EvidenceFeatures
{
    private const int Voters = 5;
    private static readonly int Count = Enum.GetValues<EvidenceFeature>().Length;

    public static double[] Of(QuestionTerms terms, QuestionMeaning meaning, ScoredUnit best, List<ScoredUnit> units, ImmutableArray<ScoredPassage> found, string answer)
    {
        var features = new double[Count];
        void Set(EvidenceFeature feature, double value) => features[(int)feature] = value;

        var passage = best.Found.Passage;
        var words = terms.TermsOf($"{passage.WithQuestions()} {answer}");
        var all = found.SelectMany(p => terms.TermsOf(p.Passage.WithQuestions())).Concat(words).ToHashSet();
        var title = terms.TermsOf(passage.Title);
        var next = found.Where(p => p.Passage.DocumentId != passage.DocumentId).Select(p => p.Score).DefaultIfEmpty(0).Max();
        var hasKind = QuestionKinds.Has(terms.Kind, answer);
        var near = terms.TermsOf($"{answer} {passage.Title} {string.Join(' ', passage.Headings)}");
        Set(EvidenceFeature.Bias, 1);
        Set(EvidenceFeature.Coverage, best.Found.Evidence);
        Set(EvidenceFeature.UnitShare, terms.StrongShare(best.Terms));
        Set(EvidenceFeature.UnitContextShare, terms.StrongShare(near));
        Set(EvidenceFeature.TopScore, best.Found.Score / 10);
        Set(EvidenceFeature.Margin, Math.Clamp(best.Found.Score - next, -3, 3) / 3);
        Set(EvidenceFeature.HasKind, hasKind ? 1 : 0);
        Set(EvidenceFeature.Unknown, terms.Count == 0 ? 1 : terms.Lacking(all) / terms.Strong);
        Set(EvidenceFeature.Elsewhere, Elsewhere.IsNamed(terms.Language, terms.InOrder, words) ? 1 : 0);
        Set(EvidenceFeature.OtherSort, Elsewhere.IsOtherSort(terms.Language, terms.InOrder, term => terms.IsCovered(term, words)) ? 1 : 0);
        Set(EvidenceFeature.UnknownName, terms.Names.Any(name => !terms.IsCovered(name, all)) ? 1 : 0);
        Set(EvidenceFeature.Terms, Math.Log(1 + terms.Strong) / 3);
        Set(EvidenceFeature.TitleNamed, title.Count == 0 ? 0 : terms.NamedOf(title) / (double)title.Count);
        Set(EvidenceFeature.LacksKind, (QuestionKinds.Demands(terms.Kind) || terms.Kind is QuestionKind.Where or QuestionKind.Who) && !hasKind ? 1 : 0);
        Set(EvidenceFeature.LacksFocus, terms.Focus is { } focus && !terms.IsCovered(focus, near) ? 1 : 0);
        Set(EvidenceFeature.Missing, Math.Min(3, terms.Lacking(words)) / 3.0);
        var document = found.Where(p => p.Passage.DocumentId == passage.DocumentId).Select(p => p.Passage).ToList();
        Set(EvidenceFeature.LikeStaffQuestion, AskedBefore.Nearest(terms, document.SelectMany(p => p.Questions)).Likeness);
        Set(EvidenceFeature.AskedShare, document.SelectMany(p => p.Questions).Select(q => terms.StrongShare(terms.TermsOf(q), title)).DefaultIfEmpty(0).Max());
        Set(EvidenceFeature.AskedVotes, Votes(terms, passage.DocumentId, found));
        Set(EvidenceFeature.HeaviestMissing, terms.HeaviestMissing(words));
        Set(EvidenceFeature.LikeHeading, document.Select(p => $"{p.Title} {p.Heading}").Distinct().Max(terms.Likeness));
        Set(EvidenceFeature.NoStaffQuestions, found.All(p => p.Passage.Questions.IsEmpty) ? 1 : 0);
        Set(EvidenceFeature.Pairs, terms.Pairs(passage.Whole()));
        Set(EvidenceFeature.UnitScore, best.Score / 10);
        Set(EvidenceFeature.UnitMargin, Math.Clamp(best.Score - units.Where(u => u.Found.Passage.DocumentId != passage.DocumentId).Select(u => u.Score).DefaultIfEmpty(best.Score - 5).Max(), -5, 5) / 5);
        Set(EvidenceFeature.AsksWhether, terms.Kind == QuestionKind.YesNo ? 1 : 0);
        Set(EvidenceFeature.WithHistory, terms.HasPrevious ? 1 : 0);
        Set(EvidenceFeature.Translated, terms.IsTranslated ? 1 : 0);
        SetTopics(features, best.Found, found);
        SetFacets(features, best, units, meaning.FacetSure);
        return features;
    }

    private static void SetTopics(double[] features, ScoredPassage best, ImmutableArray<ScoredPassage> found)
    {
        var sure = Of(best, Feature.TopicSure);
        features[(int)EvidenceFeature.TopicSure] = sure;
        features[(int)EvidenceFeature.TopicLikeness] = Of(best, Feature.TopicLikeness);
        features[(int)EvidenceFeature.TopicSharpness] = Of(best, Feature.TopicSharpness);
        features[(int)EvidenceFeature.TopicElsewhere] =
            found.Where(p => p.Passage.DocumentId != best.Passage.DocumentId).Select(p => Of(p, Feature.TopicLikeness)).DefaultIfEmpty(0).Max() - Of(best, Feature.DocumentTopicLikeness);
        features[(int)EvidenceFeature.TopicAbsent] = sure * (1 - found.Max(p => Of(p, Feature.TopicLikeness)));

        static double Of(ScoredPassage passage, Feature feature) => passage.Why.GetValueOrDefault(feature.ToString());
    }

    private static void SetFacets(double[] features, ScoredUnit best, List<ScoredUnit> units, double sure)
    {
        var section = best.Features[(int)UnitFeature.SectionFacet];
        var most = units.Where(u => u.Found.Passage.DocumentId == best.Found.Passage.DocumentId).Max(u => u.Features[(int)UnitFeature.SectionFacet]);
        features[(int)EvidenceFeature.NearShare] = best.Features[(int)UnitFeature.NearShare];
        features[(int)EvidenceFeature.Facet] = best.Features[(int)UnitFeature.Facet];
        features[(int)EvidenceFeature.SectionFacet] = section;
        features[(int)EvidenceFeature.FacetElsewhere] = most - section;
        features[(int)EvidenceFeature.FacetAbsent] = sure * (1 - most);
        features[(int)EvidenceFeature.FacetSure] = sure;
    }

    private static double Votes(QuestionTerms terms, string document, ImmutableArray<ScoredPassage> found)
    {
        var nearest = found
            .SelectMany(p => p.Passage.Questions.Select(q => (p.Passage.DocumentId, Likeness: terms.Likeness(q))))
            .Where(q => q.Likeness > 0)
            .OrderByDescending(q => q.Likeness)
            .Take(Voters)
            .ToList();
        return nearest.Count == 0 ? 0 : nearest.Where(q => q.DocumentId == document).Sum(q => q.Likeness) / nearest.Sum(q => q.Likeness);
    }
}

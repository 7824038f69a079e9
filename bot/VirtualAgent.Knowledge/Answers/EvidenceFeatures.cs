using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

internal static class EvidenceFeatures
{
    /// <summary>A cautious guess of how much an answered question is like its document: where a city writes no questions for its documents, that speaks neither for nor against.</summary>
    private const double Typical = 0.12;
    private static readonly int Count = Enum.GetValues<EvidenceFeature>().Length;

    public static double[] Of(QuestionTerms terms, ScoredUnit best, ImmutableArray<ScoredPassage> found, string answer)
    {
        var features = new double[Count];
        void Set(EvidenceFeature feature, double value) => features[(int)feature] = value;

        var passage = best.Found.Passage;
        var words = terms.TermsOf($"{passage.Title} {string.Join(' ', passage.Headings)} {passage.Text} {string.Join(' ', passage.Questions)}");
        var all = found.SelectMany(p => terms.TermsOf($"{p.Passage.Title} {p.Passage.Text}")).ToHashSet();
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
        var staff = document.SelectMany(p => p.Questions).ToList();
        var headings = document.Select(p => $"{p.Title} {p.Headings.LastOrDefault()}");
        Set(EvidenceFeature.LikeStaffQuestion, Math.Max(
            found.All(p => p.Passage.Questions.IsEmpty) ? Typical : 0,
            Likeness(terms, staff.Count == 0 ? headings : staff)));
        Set(EvidenceFeature.Pairs, terms.Pairs($"{passage.Title} {string.Join(' ', passage.Headings)} {passage.Text}"));
        return features;
    }

    private static double Likeness(QuestionTerms terms, IEnumerable<string> texts) =>
        texts.Distinct().Select(terms.Likeness).DefaultIfEmpty(0).Max();
}

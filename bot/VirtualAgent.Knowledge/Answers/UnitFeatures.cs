using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

internal static class UnitFeatures
{
    private static readonly int Count = Enum.GetValues<UnitFeature>().Length;

    public static double[] Of(
        QuestionTerms terms,
        AnswerUnit unit,
        int order,
        HashSet<string> words,
        HashSet<string> context,
        ScoredPassage found,
        ScoredPassage best)
    {
        var features = new double[Count];
        void Set(UnitFeature feature, double value) => features[(int)feature] = value;

        var share = terms.Share(words);
        var hasKind = QuestionKinds.Has(terms.Kind, unit.Text);
        var hasAmount = QuestionKinds.Has(QuestionKind.HowMuch, unit.Text);
                Set(UnitFeature.Share, share);
        Set(UnitFeature.ContextShare, terms.Share([.. words, .. context]) - share);
        Set(UnitFeature.Pairs, terms.Pairs(unit.Text));
        Set(UnitFeature.HasKind, hasKind ? 1 : 0);
        Set(UnitFeature.HasAmount, terms.Kind == QuestionKind.HowMuch && hasAmount ? 1 : 0);
        Set(UnitFeature.HasTime, terms.Kind is QuestionKind.When or QuestionKind.AtTime && hasKind ? 1 : 0);
        Set(UnitFeature.HasDuration, terms.Kind == QuestionKind.HowLong && hasKind ? 1 : 0);
        Set(UnitFeature.HasNumber, terms.Kind == QuestionKind.HowMany && hasKind ? 1 : 0);
        Set(UnitFeature.HasPlace, terms.Kind is QuestionKind.Where or QuestionKind.Who or QuestionKind.Phone && hasKind ? 1 : 0);
        Set(UnitFeature.LacksKind, QuestionKinds.Demands(terms.Kind) && !hasKind ? 1 : 0);
        var heading = found.Passage.Headings.IsEmpty ? string.Empty : found.Passage.Headings[^1];
        Set(UnitFeature.HeadingKind, QuestionKinds.IsAlike(QuestionKinds.Of(heading), terms.Kind) ? 1 : 0);
        Set(UnitFeature.HeadingShare, terms.Share(terms.TermsOf(heading)));
        Set(UnitFeature.PassageGap, best.Score - found.Score);
        Set(UnitFeature.OtherDocument, best.Passage.DocumentId == found.Passage.DocumentId ? 0 : 1);
        Set(UnitFeature.Order, order / 10.0);
        Set(UnitFeature.Opening, order == 0 ? 1 : 0);
        Set(UnitFeature.IsRow, unit.Kind == UnitKind.Row ? 1 : 0);
        Set(UnitFeature.IsItem, unit.Kind == UnitKind.Item ? 1 : 0);
        Set(UnitFeature.Length, Math.Log(1 + words.Count) / 3);
        Set(UnitFeature.IsQuestion, unit.Text.EndsWith('?') ? 1 : 0);
        Set(UnitFeature.Announces, unit.Text.EndsWith(':') ? 1 : 0);
        Set(UnitFeature.Informative, hasAmount || unit.Text.Any(char.IsDigit) ? 1 : 0);
        return features;
    }
}

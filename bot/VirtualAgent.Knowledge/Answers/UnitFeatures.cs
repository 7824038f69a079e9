using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

internal static class UnitFeatures
{
    private static readonly int Count = Enum.GetValues<UnitFeature>().Length;

    public static double[] Of(
        QuestionTerms terms,
        AnswerUnit unit,
        int order,
        IReadOnlySet<string> words,
        UnitPlace place,
        ScoredPassage best,
        QuestionMeaning meaning)
    {
        var features = new double[Count];
        void Set(UnitFeature feature, double value) => features[(int)feature] = value;

        var share = terms.Share(words);
        var hasKind = QuestionKinds.Has(terms.Kind, unit.Text);
        var hasAmount = QuestionKinds.Has(QuestionKind.HowMuch, unit.Text);
        var found = place.Found;
        Set(UnitFeature.Share, share);
        Set(UnitFeature.ContextShare, terms.Share(words, place.Words, terms.TermsOf(unit.LeadIn)) - share);
        Set(UnitFeature.StrongShare, terms.StrongShare(words));
        Set(UnitFeature.Pairs, terms.Pairs(unit.Text));
        Set(UnitFeature.HasKind, hasKind ? 1 : 0);
        Set(UnitFeature.HasAmount, terms.Kind == QuestionKind.HowMuch && hasAmount ? 1 : 0);
        Set(UnitFeature.HasTime, terms.Kind is QuestionKind.When or QuestionKind.AtTime && hasKind ? 1 : 0);
        Set(UnitFeature.HasDuration, terms.Kind == QuestionKind.HowLong && hasKind ? 1 : 0);
        Set(UnitFeature.HasNumber, terms.Kind == QuestionKind.HowMany && hasKind ? 1 : 0);
        Set(UnitFeature.HasMeasure, terms.Kind == QuestionKind.Measure && hasKind ? 1 : 0);
        Set(UnitFeature.HasRule, terms.Kind == QuestionKind.YesNo && hasKind ? 1 : 0);
        Set(UnitFeature.HasPlace, terms.Kind is QuestionKind.Where or QuestionKind.Who or QuestionKind.Phone && hasKind ? 1 : 0);
        Set(UnitFeature.LacksKind, QuestionKinds.Demands(terms.Kind) && !hasKind ? 1 : 0);
        Set(UnitFeature.HeadingKind, place.IsHeadedAlike ? 1 : 0);
        Set(UnitFeature.HeadingShare, place.HeadingShare);
        Set(UnitFeature.PassageGap, best.Score - found.Score);
        Set(UnitFeature.OtherDocument, best.Passage.DocumentId == found.Passage.DocumentId ? 0 : 1);
        Set(UnitFeature.Order, order / 10.0);
        Set(UnitFeature.Opening, order == 0 ? 1 : 0);
        Set(UnitFeature.IsRow, unit.Kind == UnitKind.Row ? 1 : 0);
        Set(UnitFeature.IsItem, unit.Kind == UnitKind.Item ? 1 : 0);
        Set(UnitFeature.Length, Math.Log(1 + words.Count) / 3);
        Set(UnitFeature.IsQuestion, unit.Text.EndsWith('?') ? 1 : 0);
        Set(UnitFeature.Announces, unit.Text.EndsWith(':') ? 1 : 0);
        Set(UnitFeature.Asked, place.Asked.Likeness);
        Set(UnitFeature.AskedShare, place.Asked.Terms.Count == 0 ? 0 : place.Asked.Likeness * place.Asked.Terms.Count(words.Contains) / place.Asked.Terms.Count);
        Set(UnitFeature.Informative, hasAmount || unit.Text.Any(char.IsDigit) ? 1 : 0);
        Set(UnitFeature.TopicLikeness, meaning.Topic(unit.Text));
        Set(UnitFeature.PassageTopicLikeness, found.Why.GetValueOrDefault(nameof(Feature.TopicLikeness)));
        Set(UnitFeature.SectionTopic, place.SectionTopic);
        Set(UnitFeature.Facet, meaning.Facet($"{unit.LeadIn} {unit.Text}"));
        Set(UnitFeature.HeadingFacet, place.HeadingFacet);
        Set(UnitFeature.SectionFacet, place.SectionFacet);
        Set(UnitFeature.NearShare, terms.NearShare(words));
        Set(UnitFeature.HeadingNear, place.HeadingNear);
        Set(UnitFeature.SectionNear, place.SectionNear);
        Set(UnitFeature.SectionShare, place.SectionShare);
        return features;
    }
}

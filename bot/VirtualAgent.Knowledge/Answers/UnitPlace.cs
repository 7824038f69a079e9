using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>The passage that a unit stands in, beside a question.</summary>
internal sealed class UnitPlace
{
    /// <param name="rarity">By term of the question, how much it tells the passages of the document apart.</param>
    public UnitPlace(ScoredPassage found, QuestionTerms terms, QuestionMeaning meaning, double[] rarity)
    {
        var passage = found.Passage;
        var section = Section(passage, terms);
        Found = found;
        Words = terms.TermsOf($"{passage.Title} {string.Join(' ', passage.Headings)} {string.Join(' ', passage.Questions)}");
        Asked = AskedBefore.Nearest(terms, passage.Questions);
        HeadingShare = terms.Share(terms.TermsOf(passage.Heading));
        IsHeadedAlike = QuestionKinds.IsAlike(QuestionKinds.Of(passage.Heading), terms.Kind);
        SectionShare = terms.ShareBy(rarity, section);
        SectionNear = terms.NearShareBy(rarity, section);
        HeadingNear = terms.NearShare(terms.TermsOf(passage.Heading));
        SectionTopic = meaning.Topic(Meanings.Section(passage));
        HeadingFacet = found.Why.GetValueOrDefault(nameof(Feature.HeadingFacet));
        SectionFacet = found.Why.GetValueOrDefault(nameof(Feature.FacetLikeness));
    }

    public ScoredPassage Found { get; }

    /// <summary>The terms of its title, headings and staff questions.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>The staff question that is most like the resident's.</summary>
    public AskedBefore Asked { get; }

    public double HeadingShare { get; }

    public bool IsHeadedAlike { get; }

    public double SectionShare { get; }

    public double SectionNear { get; }

    public double HeadingNear { get; }

    public double SectionTopic { get; }

    public double HeadingFacet { get; }

    public double SectionFacet { get; }

    /// <summary>The places of the passages; those of one document are told apart by what only some of them have.</summary>
    public static Dictionary<ScoredPassage, UnitPlace> Of(IEnumerable<ScoredPassage> found, QuestionTerms terms, QuestionMeaning meaning) => found
        .GroupBy(p => p.Passage.DocumentId)
        .SelectMany(document =>
        {
            var rarity = terms.RarityAmong([.. document.Select(p => Section(p.Passage, terms))]);
            return document.Select(p => new UnitPlace(p, terms, meaning, rarity));
        })
        .ToDictionary(place => place.Found);

    private static IReadOnlySet<string> Section(Passage passage, QuestionTerms terms) => terms.TermsOf(Meanings.Section(passage));
}

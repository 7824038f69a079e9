using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>What a question is about and which side of it it asks for, to compare texts with.</summary>
/// <param name="language">That of the texts.</param>
internal sealed class QuestionMeaning(Meanings meanings, AskedText asked, string language)
{
    private readonly MeaningVector _about = meanings.Topics.OfQuestion(asked);
    private readonly MeaningVector _wanted = meanings.Facets.OfQuestion(asked);

    /// <summary>How sure it is which side is asked for.</summary>
    public double FacetSure => _wanted.Surest;

    /// <summary>0 to 1: how near a text is by what it is about.</summary>
    public double Topic(string text) => _about.With(meanings.Topics.OfText(text, language)).Likeness;

    /// <summary>0 to 1: how near it is by the side of the matter that it tells.</summary>
    public double Facet(string text) => _wanted.With(meanings.Facets.OfText(text, language)).Likeness;
}

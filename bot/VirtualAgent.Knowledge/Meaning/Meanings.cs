using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Meaning;

/// <summary>What texts mean: the civic topics that they are about, and the facets, the side of a matter that they tell or ask for.</summary>
internal sealed record Meanings(MeaningModel Topics, MeaningModel Facets)
{
    public static Meanings None { get; } = new(MeaningModel.None, MeaningModel.None);

    public PassageMeaning Of(Passage passage)
    {
        var heading = passage.Headings.IsEmpty ? string.Empty : passage.Headings[^1];
        return new(
            Topics.OfPassage(passage),
            Facets.OfText($"{heading} . {passage.Text}", passage.Language),
            Facets.OfText(heading, passage.Language));
    }
}

/// <param name="About">By the topics.</param>
/// <param name="Tells">By the facets, without the title, which its document's passages share.</param>
/// <param name="Headed">The same of its last heading alone.</param>
internal sealed record PassageMeaning(MeaningVector About, MeaningVector Tells, MeaningVector Headed);

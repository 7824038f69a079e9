using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Meaning;

/// <summary>What texts mean: the civic topics that they are about, and the facets, the side of a matter that they tell or ask for.</summary>
internal sealed record Meanings(MeaningModel Topics, MeaningModel Facets) : IPassageMeanings
{
    public static Meanings None { get; } = new(MeaningModel.None, MeaningModel.None);

    public PassageMeaning Of(Passage passage) => new(
        Topics.OfPassage(passage),
        Facets.Read(Section(passage), passage.Language),
        Facets.Read(passage.Heading, passage.Language));

    /// <summary>What a passage says itself, without the title, which its document's passages share.</summary>
    public static string Section(Passage passage) => Section(passage.Heading, passage.Text);

    public static string Section(string heading, string text) => $"{heading} . {text}";
}

using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Knowledge.Index;

/// <summary>A passage's terms by field, in order, as a lexicon numbers them.</summary>
/// <param name="Asked">The staff's questions, each by its terms.</param>
internal sealed record PassageTerms(int[] Title, int[] Headings, int[][] Asked, int[] Text, PassageMeaning Meaning)
{
    public int[] Questions { get; } = [.. Asked.SelectMany(question => question)];

    public Fields Lengths { get; } = new(Title.Length, Headings.Length, Asked.Sum(question => question.Length), Text.Length);

    public IEnumerable<int> Distinct => Title.Concat(Headings).Concat(Questions).Concat(Text).Distinct();
}

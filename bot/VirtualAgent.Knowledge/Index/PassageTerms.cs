namespace VirtualAgent.Knowledge.Index;

/// <summary>A passage's terms by field, in order, as a lexicon numbers them.</summary>
internal sealed record PassageTerms(int[] Title, int[] Headings, int[] Questions, int[] Text)
{
    public Fields Lengths { get; } = new(Title.Length, Headings.Length, Questions.Length, Text.Length);

    public IEnumerable<int> Distinct => Title.Concat(Headings).Concat(Questions).Concat(Text).Distinct();
}

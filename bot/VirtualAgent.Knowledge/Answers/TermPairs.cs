namespace VirtualAgent.Knowledge.Answers;

/// <summary>Terms that stand next to each other.</summary>
internal sealed class TermPairs(IReadOnlyList<string> terms)
{
    private readonly List<(string First, string Second)> _pairs = [.. terms.Zip(terms.Skip(1)).Distinct()];

    public bool IsEmpty => _pairs.Count == 0;

    /// <summary>0 to 1: how many of these pairs are pairs of a text too.</summary>
    public double ShareIn(IReadOnlyList<string> text)
    {
        var neighbours = text.Zip(text.Skip(1)).ToHashSet();
        return _pairs.Count(neighbours.Contains) / (double)_pairs.Count;
    }
}

namespace VirtualAgent.Knowledge.Topics;

/// <summary>What a text is about, as a point among the civic topics: those that it speaks for, each with how much.</summary>
/// <param name="topics">By number, ascending.</param>
/// <param name="weights">How much it speaks for each, of length 1 together.</param>
/// <param name="surest">How sure it is what the text is about: the likelihood of the likeliest topic.</param>
internal sealed class TopicVector(ushort[] topics, float[] weights, double surest)
{
    private readonly double _squares = Math.Sqrt(weights.Sum(w => (double)w * w * w * w));

    public static TopicVector None { get; } = new([], [], 0);

    public double Surest => surest;

    public ReadOnlySpan<ushort> Topics => topics;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>How near two texts are among the topics, and how near where the topics that they speak for most count most.</summary>
    /// <returns>The cosine of the weights and that of their squares, 0 to 1.</returns>
    public (double Likeness, double Sharpness) With(TopicVector other)
    {
        var (likeness, squares, mine, its) = (0.0, 0.0, 0, 0);
        while (mine < topics.Length && its < other.Topics.Length)
        {
            var (left, right) = (topics[mine], other.Topics[its]);
            if (left == right)
            {
                var both = (double)weights[mine] * other.Weights[its];
                likeness += both;
                squares += both * both;
            }

            mine += left <= right ? 1 : 0;
            its += right <= left ? 1 : 0;
        }

        return (likeness, squares == 0 ? 0 : squares / (_squares * other._squares));
    }
}

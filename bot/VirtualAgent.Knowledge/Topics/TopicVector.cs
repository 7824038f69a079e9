namespace VirtualAgent.Knowledge.Topics;

/// <summary>What a text is about, as a point among the civic topics: those that it speaks for, each with how much.</summary>
/// <param name="topics">By number, ascending.</param>
/// <param name="weights">How much it speaks for each, of length 1 together.</param>
/// <param name="shares">How likely each is what the text is about, 0 to 1.</param>
internal sealed class TopicVector(ushort[] topics, float[] weights, float[] shares)
{
    public static TopicVector None { get; } = new([], [], []);

    /// <summary>How sure it is what the text is about: the likelihood of the likeliest.</summary>
    public double Surest { get; } = shares.Length == 0 ? 0 : shares.Max();

    private readonly double _squares = Math.Sqrt(weights.Sum(w => (double)w * w * w * w));

    public ReadOnlySpan<ushort> Topics => topics;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>0 to 1: how near two texts are among the topics (cosine).</summary>
    public double Likeness(TopicVector other)
    {
        var sum = 0.0;
        foreach (var (mine, its) in Common(other))
        {
            sum += weights[mine] * other.Weights[its];
        }

        return sum;
    }

    /// <summary>0 to 1: the same where the topics that they speak for most count most.</summary>
    public double Sharpness(TopicVector other)
    {
        var sum = 0.0;
        foreach (var (mine, its) in Common(other))
        {
            sum += weights[mine] * weights[mine] * other.Weights[its] * other.Weights[its];
        }

        return sum == 0 ? 0 : sum / (_squares * other._squares);
    }

    /// <summary>0 to 1: how likely two texts are about the same topics (Bhattacharyya's coefficient).</summary>
    public double Overlap(TopicVector other)
    {
        var sum = 0.0;
        foreach (var (mine, its) in Common(other))
        {
            sum += Math.Sqrt(shares[mine] * other.ShareAt(its));
        }

        return sum;
    }

    private float ShareAt(int at) => shares[at];

    private Pairing Common(TopicVector other) => new(topics, other.Topics);

    /// <summary>Walks through two ascending lists and stops where they meet.</summary>
    private ref struct Pairing(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second)
    {
        private readonly ReadOnlySpan<ushort> _first = first;
        private readonly ReadOnlySpan<ushort> _second = second;
        private int _a = -1;
        private int _b = -1;

        public readonly (int First, int Second) Current => (_a, _b);

        public readonly Pairing GetEnumerator() => this;

        public bool MoveNext()
        {
            (_a, _b) = (_a + 1, _b + 1);
            while (_a < _first.Length && _b < _second.Length)
            {
                if (_first[_a] == _second[_b])
                {
                    return true;
                }

                if (_first[_a] < _second[_b])
                {
                    _a++;
                }
                else
                {
                    _b++;
                }
            }

            return false;
        }
    }
}

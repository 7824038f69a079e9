using System.Collections.Immutable;

namespace VirtualAgent.Recognizers;

/// <summary>What a reply says about a list of choices. Indexes count from 0.</summary>
public abstract record ChoiceMatch
{
    private ChoiceMatch()
    {
    }

    /// <summary>One of them.</summary>
    public sealed record Chosen(int Index) : ChoiceMatch;

    /// <summary>'Neither', 'none of those'.</summary>
    public sealed record NoneOfThem : ChoiceMatch;

    /// <summary>It fits more than one: <paramref name="Indexes"/>, in their order.</summary>
    public sealed record Ambiguous(ImmutableArray<int> Indexes) : ChoiceMatch
    {
        public bool Equals(Ambiguous? other) => other is not null && Indexes.SequenceEqual(other.Indexes);

        public override int GetHashCode() => Indexes.Aggregate(17, HashCode.Combine);
    }

    /// <summary>The reply is about something else.</summary>
    public sealed record NoMatch : ChoiceMatch;
}

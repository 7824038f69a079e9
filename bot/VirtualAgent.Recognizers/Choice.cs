using System.Collections.Immutable;

namespace VirtualAgent.Recognizers;

/// <summary>Something to choose: what it is called, and what else people call it.</summary>
public sealed record Choice(string Label, ImmutableArray<string> Synonyms)
{
    public Choice(string label)
        : this(label, [])
    {
    }
}

using System.Collections.Immutable;

namespace VirtualAgent.Knowledge;

/// <summary>Where the passages are kept and when they suffice for an answer.</summary>
public sealed record KnowledgeOptions
{
    /// <summary>The SQLite file of the embedded index.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>How likely the documents must hold the answer for it to be given, 0 to 1.</summary>
    public double EvidenceThreshold { get; init; } = 0.14;

    /// <summary>How likely they must hold it for the resident to be asked whether that was meant.</summary>
    public double ClosestThreshold { get; init; } = 0.017;

    /// <summary>A folder of models that the city has trained itself (<c>evals train</c>); the shipped ones where it is left out.</summary>
    public string? Models { get; init; }

    /// <summary>By language: groups of words that mean the same here, beside the product's and the city's.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty;
}

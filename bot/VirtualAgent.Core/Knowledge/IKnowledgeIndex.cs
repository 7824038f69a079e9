using System.Collections.Immutable;

namespace VirtualAgent.Core.Knowledge;

/// <summary>Where passages are kept and found. Where it lies beyond this process, any call but <see cref="IsAvailableAsync"/> may end in a <see cref="KnowledgeUnavailableException"/>.</summary>
public interface IKnowledgeIndex
{
    /// <summary>The best passages first. Any text is a valid query; one without words finds nothing.</summary>
    Task<ImmutableArray<ScoredPassage>> SearchAsync(KnowledgeQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Brings what is kept in line with the configuration, such as vectors of another embedding model. What is kept serves
    /// meanwhile; where nothing has changed this costs next to nothing.
    /// </summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the passages of documents in one step: a search finds all of them as they were, or all as they are now, and so
    /// does one after an end in the middle. A document without passages is withdrawn.
    /// </summary>
    Task ReplaceAsync(IReadOnlyDictionary<string, ImmutableArray<Passage>> documents, CancellationToken cancellationToken);

    /// <summary>Documents in the index with their content hash, so that ingestion can tell what changed.</summary>
    Task<IReadOnlyDictionary<string, string>> DocumentsAsync(CancellationToken cancellationToken);

    /// <summary>Every passage, by document and in its order: what reports look at.</summary>
    Task<ImmutableArray<Passage>> PassagesAsync(CancellationToken cancellationToken);

    /// <summary>Whether it can be searched right now; what must be read for that is read.</summary>
    Task<bool> IsAvailableAsync(CancellationToken cancellationToken);
}

/// <param name="Language">Only passages in this language; null for all.</param>
/// <param name="Today">Passages that have expired by then are not found.</param>
/// <param name="Top">How many, from 1 to 100.</param>
public sealed record KnowledgeQuery(
    string Text,
    string? Language,
    string? Department,
    string? Audience,
    ImmutableArray<string> ResidentHistory,
    ImmutableArray<string> AgentHistory,
    string? LastPassageId,
    DateOnly Today,
    int Top)
{
    /// <summary>What was asked, where <see cref="Text"/> is its words put into the passages' language.</summary>
    public AskedText? Original { get; init; }
}

/// <param name="Language">'en', 'es'.</param>
public sealed record AskedText(string Text, string Language);

/// <param name="Score">Higher is better; comparable within one answer only.</param>
/// <param name="Evidence">0 to 1: the share of the question's weight that the passage covers; comparable across questions.</param>
/// <param name="Why">The parts of the score by name, for the staff's debug page.</param>
public sealed record ScoredPassage(Passage Passage, double Score, double Evidence, IReadOnlyDictionary<string, double> Why);

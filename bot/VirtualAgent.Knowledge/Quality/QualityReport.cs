using System.Collections.Immutable;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>What staff should look at in the documents.</summary>
/// <param name="Stale">Past their review date, the longest first.</param>
/// <param name="Thin">Documents with too little text to answer anything.</param>
public sealed record QualityReport(
    int Documents,
    int Passages,
    ImmutableArray<NearDuplicate> NearDuplicates,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<StaleDocument> Stale,
    ImmutableArray<string> Thin);

/// <param name="Likeness">The share of five-word runs in common, 0 to 1.</param>
public sealed record NearDuplicate(string FirstPassage, string SecondPassage, double Likeness);

/// <summary>Two documents that say the same thing with another amount, time or number.</summary>
public sealed record Contradiction(string FirstPassage, string FirstSays, string SecondPassage, string SecondSays);

public sealed record StaleDocument(string Document, string Title, string Department, DateOnly Review);

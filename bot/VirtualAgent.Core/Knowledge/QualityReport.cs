using System.Collections.Immutable;

namespace VirtualAgent.Core.Knowledge;

/// <summary>What staff should look at in the documents.</summary>
/// <param name="NearDuplicates">The most alike first.</param>
/// <param name="Stale">Past their review date, the longest first.</param>
/// <param name="Orphaned">Documents that nothing leads to or nobody answers for.</param>
/// <param name="Thin">Documents with too little text to answer anything.</param>
/// <param name="Unread">Files and pages of which nothing, or not the latest version, could be read.</param>
public sealed record QualityReport(
    int Documents,
    int Passages,
    ImmutableArray<NearDuplicate> NearDuplicates,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<StaleDocument> Stale,
    ImmutableArray<OrphanedDocument> Orphaned,
    ImmutableArray<string> Thin,
    ImmutableArray<UnreadDocument> Unread);

/// <param name="Likeness">The share of five-word runs in common, 0 to 1.</param>
public sealed record NearDuplicate(string FirstPassage, string SecondPassage, double Likeness);

/// <summary>Two documents that say the same thing with another amount, time or date.</summary>
public sealed record Contradiction(string FirstPassage, string FirstSays, string SecondPassage, string SecondSays);

public sealed record StaleDocument(string Document, string Title, string Department, DateOnly Review);

public sealed record OrphanedDocument(string Document, string Title, OrphanReason Reason);

public enum OrphanReason
{
    /// <summary>Its department is none of the city's.</summary>
    NoDepartment,

    /// <summary>No page of its site leads to it any more.</summary>
    NotLinked,
}

/// <param name="Reason">As in a run's report: <c>PasswordProtected</c>, <c>Scanned</c> …</param>
/// <param name="Passages">How many of an earlier version still serve.</param>
public sealed record UnreadDocument(string Document, string Reason, string? Detail, int Passages);

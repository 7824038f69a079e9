using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Reports;

/// <summary>What a run did, a line for every file.</summary>
public sealed record IngestReport(ImmutableArray<IngestLine> Lines)
{
    public int Count(IngestOutcome outcome) => Lines.Count(l => l.Outcome == outcome);

    public int Passages => Lines.Sum(l => l.Passages);
}

/// <param name="Path">Relative to the folder.</param>
/// <param name="Passages">How many the document has now; 0 where it was not read.</param>
public sealed record IngestLine(string Path, IngestOutcome Outcome, int Passages, NotReadReason? Reason = null, string? Detail = null);

public enum IngestOutcome
{
    /// <summary>Not read again, for it is what it was.</summary>
    Unchanged,
    Added,
    Updated,

    /// <summary>A run that did not finish had read it; it is put in place now.</summary>
    Resumed,

    /// <summary>The file is gone, so its passages are.</summary>
    Withdrawn,

    /// <summary>A picture or another file that is no document.</summary>
    Skipped,

    /// <summary>Nothing could be read; what was known of it before stays.</summary>
    NotRead,
}

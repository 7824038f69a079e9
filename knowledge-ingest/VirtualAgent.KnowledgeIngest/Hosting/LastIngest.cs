using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>What the last look at the folder came to, for staff.</summary>
public sealed class LastIngest
{
    private volatile Entry? _entry;

    public IngestReport? Report => _entry?.Report;

    public DateTimeOffset? At => _entry?.At;

    internal void Keep(IngestReport report, DateTimeOffset at) => _entry = new(report, at);

    private sealed record Entry(IngestReport Report, DateTimeOffset At);
}

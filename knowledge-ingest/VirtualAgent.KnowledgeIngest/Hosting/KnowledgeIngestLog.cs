using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>Says what runs came to; of a document that cannot be read, once.</summary>
internal sealed class KnowledgeIngestLog(ILogger<KnowledgeIngestLog> logger)
{
    private readonly ConcurrentDictionary<(string Path, NotReadReason? Reason), bool> _warned = new();

    public void Write(IngestReport report, string source)
    {
        foreach (var line in report.Lines.Where(l => l.Outcome == IngestOutcome.NotRead && _warned.TryAdd((l.Path, l.Reason), true)))
        {
            logger.DocumentNotRead(line.Path, line.Reason, line.Detail);
        }

        var changed = report.Count(IngestOutcome.Added) + report.Count(IngestOutcome.Updated) + report.Count(IngestOutcome.Withdrawn);
        if (changed > 0)
        {
            logger.SourceRead(source, report.Lines.Length, changed, report.Passages);
        }
    }

    public void Failed(string source, Exception failed) => logger.SourceNotRead(failed, source);
}

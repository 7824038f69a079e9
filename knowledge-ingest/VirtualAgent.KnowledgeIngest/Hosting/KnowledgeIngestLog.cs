using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>Says what runs came to; of a document that cannot be read, once.</summary>
internal sealed class KnowledgeIngestLog(ILogger<KnowledgeIngestLog> logger)
{
    private readonly ConcurrentDictionary<(string Path, NotReadReason? Reason), bool> _warned = new();

    /// <summary>Runs, and says what came of it; what fails is tried again at the next look.</summary>
    /// <returns>Whether it ran to its end.</returns>
    public async Task<bool> RunAsync(string source, Func<Task<IngestReport>> run)
    {
        try
        {
            Write(await run(), source);
            return true;
        }
        catch (IOException failed)
        {
            logger.SourceNotRead(failed, source);
        }
        catch (KnowledgeUnavailableException away)
        {
            logger.IndexAway(source, away.Message);
        }

        return false;
    }

    private void Write(IngestReport report, string source)
    {
        foreach (var line in report.Lines.Where(l => l.Outcome == IngestOutcome.NotRead && _warned.TryAdd((l.Path, l.Reason), true)))
        {
            logger.DocumentNotRead(line.Path, line.Reason, line.Detail ?? string.Empty);
        }

        var changed = report.Lines.Count(l => l.Outcome is IngestOutcome.Added or IngestOutcome.Updated or IngestOutcome.Resumed or IngestOutcome.Withdrawn);
        if (changed > 0)
        {
            logger.SourceRead(source, report.Lines.Length, changed, report.Passages);
        }
    }
}

namespace VirtualAgent.Core.Knowledge;

/// <summary>Looks over the documents for what staff should put right.</summary>
public interface IKnowledgeQuality
{
    /// <param name="today">What is past its review date by then is stale.</param>
    Task<QualityReport> ReportAsync(DateOnly today, CancellationToken cancellationToken);
}

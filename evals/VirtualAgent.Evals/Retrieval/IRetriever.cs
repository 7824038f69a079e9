namespace VirtualAgent.Evals.Retrieval;

/// <summary>Something that ranks a corpus' passages: the product, or what it is measured against.</summary>
internal interface IRetriever
{
    /// <summary>Passage ids, best first.</summary>
    Task<IReadOnlyList<string>> RankAsync(RetrievalCase question, int top, CancellationToken cancellationToken);
}

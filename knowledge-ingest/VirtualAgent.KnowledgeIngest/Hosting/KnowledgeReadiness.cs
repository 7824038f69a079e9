namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>Whether the documents can be searched yet.</summary>
public sealed class KnowledgeReadiness
{
    private readonly TaskCompletionSource _searchable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsSearchable => _searchable.Task.IsCompletedSuccessfully;

    /// <summary>Completes when there is something to search.</summary>
    public Task Searchable => _searchable.Task;

    internal void MarkSearchable() => _searchable.TrySetResult();
}

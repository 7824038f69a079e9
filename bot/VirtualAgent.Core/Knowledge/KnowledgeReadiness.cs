namespace VirtualAgent.Core.Knowledge;

/// <summary>Whether the city's documents can be searched yet. Ingestion says so once; <c>/readyz</c> asks.</summary>
public sealed class KnowledgeReadiness
{
    private volatile bool _ready;

    public bool IsReady => _ready;

    public void MarkReady() => _ready = true;
}

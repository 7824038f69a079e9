using System.Collections.Immutable;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>A question whose passages are known.</summary>
/// <param name="Gold">Passages that answer it; each of the same text counts.</param>
internal sealed record RetrievalCase(
    string Id,
    string Text,
    ImmutableArray<string> ResidentHistory,
    ImmutableArray<string> AgentHistory,
    ImmutableHashSet<string> Gold,
    ImmutableHashSet<string> GoldDocuments);

/// <param name="ByDocument">Scored by document instead of by passage.</param>
internal sealed record RetrievalSet(string Name, RetrievalCorpus Corpus, ImmutableArray<RetrievalCase> Cases, bool ByDocument = false);

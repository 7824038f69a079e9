using System.Collections.Concurrent;
using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.KnowledgeIngest.Reports;

/// <summary>The index as a run found it, and what the run is going to put in its place: all of it in one step, at the end.</summary>
internal sealed class IngestTarget : IDisposable
{
    private readonly IKnowledgeIndex _index;
    private readonly RunDraft? _draft;
    private readonly ConcurrentDictionary<string, ImmutableArray<Passage>> _changes = new(StringComparer.Ordinal);

    /// <param name="draft">Null where nothing is changed.</param>
    private IngestTarget(IKnowledgeIndex index, IReadOnlyDictionary<string, string> known, RunDraft? draft) => (_index, Known, _draft) = (index, known, draft);

    /// <summary>Documents with their content hash when the run began.</summary>
    public IReadOnlyDictionary<string, string> Known { get; }

    /// <summary>Nothing is changed.</summary>
    public bool IsDryRun => _draft is null;

    /// <param name="draft">Where the run keeps what it has read until it is in place.</param>
    public static async Task<IngestTarget> OfAsync(IKnowledgeIndex index, string draft, bool dryRun, CancellationToken cancellationToken) =>
        new(index, await index.DocumentsAsync(cancellationToken), dryRun ? null : RunDraft.Open(draft));

    public bool Has(string document) => Known.ContainsKey(document);

    public bool Has(string document, string hash) => Known.GetValueOrDefault(document) == hash;

    /// <summary>Whether this version need not be read: it serves, or a run that did not finish has read it.</summary>
    public bool HasRead(string document, string hash) => Has(document, hash) || _draft?.Find(document, hash) is not null;

    /// <summary>Takes over what a run that did not finish has read of a document.</summary>
    /// <returns>How many passages; null where it did not come to this version.</returns>
    public int? Resume(string document, string hash)
    {
        if (_draft?.Find(document, hash) is not { } passages)
        {
            return null;
        }

        _changes[document] = passages;
        return passages.Length;
    }

    /// <param name="passages">At least one.</param>
    public void Replace(string document, ImmutableArray<Passage> passages)
    {
        _draft?.Keep(passages);
        _changes[document] = passages;
    }

    public void Withdraw(string document) => _changes[document] = [];

    /// <summary>Puts everything in place.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (!IsDryRun && !_changes.IsEmpty)
        {
            await _index.ReplaceAsync(_changes.ToImmutableSortedDictionary(StringComparer.Ordinal), cancellationToken);
            _changes.Clear();
        }

        _draft?.Discard();
    }

    public void Dispose() => _draft?.Dispose();
}

using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>What becomes of each of a site's pages in the index, and what is remembered of it.</summary>
internal sealed class SitePages(SiteOptions site, DocumentReader reader, IngestTarget target, SiteState state)
{
    private const int SaveAfter = 50;

    private readonly Dictionary<string, string> _indexed = new(StringComparer.Ordinal);
    private int _unsaved;

    public IEnumerable<Uri> Known => state.Pages.Where(p => p.Value.Document is not null).Select(p => new Uri(p.Key)).ToList();

    public bool Reads(Uri address) => reader.Reads(address.AbsolutePath);

    /// <summary>What was remembered of a page.</summary>
    public SeenPage? Find(Uri address) => state.Find(address);

    /// <summary>Whether it suffices to ask whether a page changed.</summary>
    public bool IsInPlace(SeenPage? seen) => seen is not null && (seen.Document is null || target.HasRead(seen.Document, seen.Hash));

    public IngestLine Unchanged(Uri address, SeenPage seen, bool isOrphan)
    {
        Remember(address, seen with { IsOrphan = isOrphan });
        if (seen.Document is not null)
        {
            _indexed.TryAdd(seen.Document, seen.Hash);
        }

        var outcome = seen.Reason is not null ? IngestOutcome.NotRead
            : seen.Document is not null && !target.Has(seen.Document, seen.Hash) && target.Resume(seen.Document, seen.Hash) is not null ? IngestOutcome.Resumed
            : IngestOutcome.Unchanged;
        return new(seen.Document ?? address.AbsoluteUri, outcome, seen.Passages, seen.Reason, seen.Detail);
    }

    public async Task<IngestLine> ReadAsync(Uri address, Fetched.Content content, PageLinks says, bool isOrphan, CancellationToken cancellationToken)
    {
        var before = state.Find(address);
        var hash = DocumentReader.Hash(content.Bytes, []);
        var document = NameOf(content.Address, says.Canonical, hash);
        var seen = new SeenPage(document, hash, before?.Passages ?? 0, content.ETag, content.Changed, Texts(says.Links), isOrphan);
        if (!_indexed.TryAdd(document, hash) || target.Has(document, hash))
        {
            Remember(address, seen);
            return new(document, IngestOutcome.Unchanged, seen.Passages);
        }

        if (target.Resume(document, hash) is { } resumed)
        {
            Remember(address, seen with { Passages = resumed });
            return new(document, IngestOutcome.Resumed, resumed);
        }

        var read = await reader.ReadAsync(
            document,
            new(content.Name, content.Bytes, content.Charset),
            hash,
            said: new() { Url = document },
            otherwise: new() { Department = site.Department },
            cancellationToken);
        if (read.Reason is { } reason)
        {
            return Kept(address, isOrphan, reason, read.Detail);
        }

        target.Replace(document, read.Passages);
        if (before?.Document is { } old && old != document && !_indexed.ContainsKey(old))
        {
            target.Withdraw(old);
        }

        Remember(address, seen with { Passages = read.Passages.Length, Detail = read.Detail });
        var outcome = target.Has(document) ? IngestOutcome.Updated : IngestOutcome.Added;
        return new(document, outcome, read.Passages.Length, Detail: read.Detail);
    }

    /// <summary>The page asks to be left out; what it leads to is not.</summary>
    public IngestLine LeftOut(Uri address, Fetched.Content content, PageLinks says)
    {
        var line = Withdrawn(address, NotReadReason.Disallowed, "the page asks to be left out");
        Remember(address, new(null, string.Empty, 0, content.ETag, content.Changed, Texts(says.Links), Reason: NotReadReason.Disallowed, Detail: "noindex"));
        return line;
    }

    public IngestLine Withdrawn(Uri address, NotReadReason reason, string because)
    {
        var document = state.Find(address)?.Document;
        state.Forget(address);
        if (document is null || !target.Has(document) || _indexed.ContainsKey(document))
        {
            return new(address.AbsoluteUri, IngestOutcome.NotRead, 0, reason, because);
        }

        target.Withdraw(document);
        return new(document, IngestOutcome.Withdrawn, 0, Detail: because);
    }

    /// <summary>What could not be had leaves in place what was known before.</summary>
    public IngestLine Kept(Uri address, bool isOrphan, NotReadReason reason, string? detail)
    {
        var seen = state.Find(address);
        if (seen is not null)
        {
            Remember(address, seen with { ETag = null, Changed = null, Reason = reason, Detail = detail, IsOrphan = isOrphan });
        }

        return new(seen?.Document ?? address.AbsoluteUri, IngestOutcome.NotRead, seen?.Document is null ? 0 : seen.Passages, reason, detail);
    }

    /// <summary>The address a page wants to be known by, unless another text already has it.</summary>
    private string NameOf(Uri address, Uri? canonical, string hash)
    {
        var wanted = canonical is not null && site.Has(canonical) ? canonical.AbsoluteUri : address.AbsoluteUri;
        return _indexed.TryGetValue(wanted, out var other) && other != hash ? address.AbsoluteUri : wanted;
    }

    private void Remember(Uri address, SeenPage page)
    {
        state.Remember(address, page);
        if (++_unsaved % SaveAfter == 0 && !target.IsDryRun)
        {
            state.Save();
        }
    }

    private static ImmutableArray<string> Texts(ImmutableArray<Uri> links) => [.. links.Select(l => l.AbsoluteUri)];
}

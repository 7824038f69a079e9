using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>One look at the folders: what becomes of each file.</summary>
internal sealed class FolderRun(IngestTarget target, IngestState state, DocumentReader reader, DateTimeOffset? since, Uri? website)
{
    public async Task<IngestLine> OneAsync(FolderSource folder, string document, string path, CancellationToken cancellationToken)
    {
        if (!reader.IsDocument(path))
        {
            return new(document, IngestOutcome.Skipped, 0);
        }

        var seen = state.Find(document);
        var stamp = FileStamp.Of(path, path + DocumentFolder.SidecarEnding);
        if (seen is not null && (seen.Changed, seen.Size) == (stamp.Changed, stamp.Size) && (seen.Reason is not null || target.Has(document)))
        {
            return AsBefore(document, seen);
        }

        if (stamp.Changed < since?.UtcTicks)
        {
            return new(document, IngestOutcome.Unchanged, seen?.Passages ?? 0, Detail: "older than asked for");
        }

        if (stamp.Size > DocumentParser.LargestFile)
        {
            return Kept(document, stamp, string.Empty, new([], NotReadReason.TooLarge));
        }

        if (await BytesAsync(path, cancellationToken) is not (var bytes, var sidecar))
        {
            return new(document, IngestOutcome.NotRead, seen?.Passages ?? 0, NotReadReason.Unreachable);
        }

        var hash = DocumentReader.Hash(bytes, sidecar);
        if (seen?.Hash == hash && seen.Reason is not null)
        {
            state.Remember(document, seen with { Changed = stamp.Changed, Size = stamp.Size });
            return AsBefore(document, seen);
        }

        if (target.Has(document, hash))
        {
            state.Remember(document, new(stamp.Changed, stamp.Size, hash, seen?.Hash == hash ? seen.Passages : 0));
            return new(document, IngestOutcome.Unchanged, seen?.Passages ?? 0);
        }

        if (target.Resume(document, hash) is { } resumed)
        {
            state.Remember(document, new(stamp.Changed, stamp.Size, hash, resumed));
            return new(document, IngestOutcome.Resumed, resumed);
        }

        var said = MetadataYaml.Read(Decoding.Text(sidecar));
        var file = new SourceFile(Path.GetFileName(path), bytes);
        var read = await reader.ReadAsync(document, file, hash, said, folder.Place(document, website), cancellationToken);
        return read.Reason is null
            ? Indexed(document, stamp, hash, read)
            : Kept(document, stamp, hash, read);
    }

    public IngestLine Withdraw(string document)
    {
        target.Withdraw(document);
        state.Forget(document);
        return new(document, IngestOutcome.Withdrawn, 0);
    }

    private static IngestLine AsBefore(string document, SeenFile seen) =>
        new(document, seen.Reason is null ? IngestOutcome.Unchanged : IngestOutcome.NotRead, seen.Passages, seen.Reason, seen.Detail);

    private IngestLine Indexed(string document, FileStamp stamp, string hash, ReadDocument read)
    {
        target.Replace(document, read.Passages);
        state.Remember(document, new(stamp.Changed, stamp.Size, hash, read.Passages.Length, Detail: read.Detail));
        var outcome = target.Has(document) ? IngestOutcome.Updated : IngestOutcome.Added;
        return new(document, outcome, read.Passages.Length, Detail: read.Detail);
    }

    /// <summary>What could not be read leaves in place what was known before. Where it lies not in the file, it is tried again.</summary>
    private IngestLine Kept(string document, FileStamp stamp, string hash, ReadDocument read)
    {
        var before = target.Has(document) ? state.Find(document)?.Passages ?? 0 : 0;
        if (read.Reason is not (NotReadReason.ToolMissing or NotReadReason.TimedOut))
        {
            state.Remember(document, new(stamp.Changed, stamp.Size, hash, before, read.Reason, read.Detail));
        }

        return new(document, IngestOutcome.NotRead, before, read.Reason, read.Detail);
    }

    /// <summary>The file and its sidecar; null where they cannot be opened.</summary>
    private static async Task<(byte[] Bytes, byte[] Sidecar)?> BytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var sidecar = path + DocumentFolder.SidecarEnding;
            return (
                await File.ReadAllBytesAsync(path, cancellationToken),
                File.Exists(sidecar) ? await File.ReadAllBytesAsync(sidecar, cancellationToken) : []);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;
using VirtualAgent.KnowledgeIngest.Chunking;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>Brings an index in line with a folder of documents: only what changed is read, what vanished is withdrawn.</summary>
public sealed class FolderIngest
{
    /// <summary>Raised whenever reading or cutting changes, so that everything is read once more.</summary>
    private const string Version = "1";

    private readonly IKnowledgeIndex _index;
    private readonly KnowledgeIngestOptions _options;
    private readonly DocumentParser _parser;

    public FolderIngest(IKnowledgeIndex index, KnowledgeIngestOptions options, TimeProvider time)
    {
        _index = index;
        _options = options;
        _parser = new(new PdfParser(time));
    }

    /// <summary>How many documents the folder has.</summary>
    public int CountFiles() => Files().Count;

    /// <param name="dryRun">Reads and reports, and changes nothing.</param>
    /// <param name="progress">Told of each line as it comes.</param>
    public async Task<IngestReport> RunAsync(bool dryRun, IProgress<IngestLine>? progress, CancellationToken cancellationToken)
    {
        var state = IngestState.Read(_options.StatePath, Version);
        if (!dryRun)
        {
            await _index.PrepareAsync(cancellationToken);
        }

        var known = await _index.DocumentsAsync(cancellationToken);
        var files = Files();
        var lines = ImmutableArray.CreateBuilder<IngestLine>();
        var changed = false;
        foreach (var (document, path) in files)
        {
            var line = await OneAsync(document, path, state, known, dryRun, cancellationToken);
            changed |= line.Outcome != IngestOutcome.Unchanged;
            Report(line);
        }

        foreach (var gone in known.Keys.Union(state.Documents).Except(files.Keys).Order(StringComparer.Ordinal).ToList())
        {
            changed = true;
            if (!dryRun)
            {
                await _index.ReplaceAsync(gone, [], cancellationToken);
                state.Forget(gone);
            }

            Report(new(gone, IngestOutcome.Withdrawn, 0));
        }

        if (changed && !dryRun)
        {
            state.Save(Version);
        }

        return new(lines.ToImmutable());

        void Report(IngestLine line)
        {
            lines.Add(line);
            progress?.Report(line);
        }
    }

    /// <summary>The folder's documents: relative path with forward slashes, to where it is.</summary>
    private SortedDictionary<string, string> Files() => new(
        DocumentFolder.Files(_options.Folder).Where(file => _parser.Reads(file.Value)).ToDictionary(),
        StringComparer.Ordinal);

    private async Task<IngestLine> OneAsync(
        string document,
        string path,
        IngestState state,
        IReadOnlyDictionary<string, string> known,
        bool dryRun,
        CancellationToken cancellationToken)
    {
        var seen = state.Find(document);
        var stamp = FileStamp.Of(path, path + DocumentFolder.SidecarEnding);
        if (seen is not null && seen.Changed == stamp.Changed && seen.Size == stamp.Size && (!seen.Read || known.ContainsKey(document)))
        {
            return new(document, IngestOutcome.Unchanged, seen.Passages);
        }

        if (await ReadAsync(path, cancellationToken) is not (var bytes, var sidecar))
        {
            return new(document, IngestOutcome.NotRead, 0, NotReadReason.Broken);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Version), .. bytes, .. sidecar]))[..32];
        if (known.GetValueOrDefault(document) == hash || (seen is { Read: false } && seen.Hash == hash))
        {
            state.Remember(document, new(stamp.Changed, stamp.Size, hash, known.ContainsKey(document), seen?.Passages ?? 0));
            return new(document, IngestOutcome.Unchanged, seen?.Passages ?? 0);
        }

        var outcome = await _parser.ParseAsync(new(path, Path.GetFileName(path), bytes), cancellationToken);
        var passages = outcome is ParseOutcome.Parsed parsed
            ? Chunker.Passages(document, Complete(document, parsed, sidecar), parsed.Blocks, hash)
            : [];
        if (!dryRun)
        {
            await KeepAsync(document, passages, cancellationToken);
            if (!MayReadLater(outcome))
            {
                state.Remember(document, new(stamp.Changed, stamp.Size, hash, !passages.IsEmpty, passages.Length));
            }
        }

        return Line(document, outcome, passages, known.ContainsKey(document));
    }

    /// <summary>The file and its sidecar; null where they cannot be opened.</summary>
    private static async Task<(byte[] Bytes, byte[] Sidecar)?> ReadAsync(string path, CancellationToken cancellationToken)
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

    /// <summary>What failed lies not in the file, so that it is tried again.</summary>
    private static bool MayReadLater(ParseOutcome outcome) =>
        outcome is ParseOutcome.NotRead { Reason: NotReadReason.ToolMissing or NotReadReason.TimedOut };

    /// <summary>What could not be read leaves in place what was known before.</summary>
    private Task KeepAsync(string document, ImmutableArray<Passage> passages, CancellationToken cancellationToken) =>
        passages.IsEmpty ? Task.CompletedTask : _index.ReplaceAsync(document, passages, cancellationToken);

    private static IngestLine Line(string document, ParseOutcome outcome, ImmutableArray<Passage> passages, bool wasKnown) => outcome switch
    {
        ParseOutcome.NotRead notRead => new(document, IngestOutcome.NotRead, 0, notRead.Reason, notRead.Detail),
        _ when passages.IsEmpty => new(document, IngestOutcome.NotRead, 0, NotReadReason.Empty),
        _ => new(document, wasKnown ? IngestOutcome.Updated : IngestOutcome.Added, passages.Length),
    };

    /// <summary>What the sidecar says first, then the document, then what its place in the folder tells.</summary>
    private DocumentMetadata Complete(string document, ParseOutcome.Parsed parsed, byte[] sidecar)
    {
        var said = MetadataYaml.Read(Decoding.Text(sidecar)).Or(parsed.Metadata);
        var withoutEnding = document[..document.LastIndexOf('.')];
        return said.Or(new()
        {
            Title = parsed.Blocks.OfType<Block.Heading>().FirstOrDefault()?.Text ?? Path.GetFileName(withoutEnding).Replace('-', ' '),
            Department = document.Contains('/', StringComparison.Ordinal) ? document.Split('/')[0] : string.Empty,
            Url = _options.Website is { } site ? new Uri(site, "/" + withoutEnding).ToString() : document,
            Language = LanguageGuess.Of(PlainText(parsed.Blocks)) ?? _options.Language,
        });
    }

    private static string PlainText(ImmutableArray<Block> blocks) => string.Join(' ', blocks.Take(40).Select(b => b switch
    {
        Block.Heading heading => heading.Text,
        Block.Paragraph paragraph => paragraph.Text,
        Block.Listing list => string.Join(' ', list.Items),
        Block.Table table => string.Join(' ', table.Header.Concat(table.Rows.SelectMany(r => r))),
        _ => string.Empty,
    }));
}

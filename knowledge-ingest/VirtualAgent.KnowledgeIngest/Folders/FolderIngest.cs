using System.Collections.Concurrent;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>Brings an index in line with folders of documents: only what changed is read, what vanished is withdrawn.</summary>
public sealed class FolderIngest
{
    private readonly IKnowledgeIndex _index;
    private readonly KnowledgeIngestOptions _options;
    private readonly DocumentReader _reader;
    private readonly Uri? _website;
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <param name="city">Its site is where documents are that do not say where they are.</param>
    public FolderIngest(IKnowledgeIndex index, KnowledgeIngestOptions options, TimeProvider time, CityProfile? city = null)
    {
        _index = index;
        _options = options;
        _reader = new(time, options);
        _website = options.Website ?? city?.Website;
    }

    private IEnumerable<FolderSource> Folders => _options.Uploads is { } uploads
        ? [new(_options.Folder, string.Empty), new(uploads, KnowledgeIngestOptions.UploadPrefix)]
        : [new(_options.Folder, string.Empty)];

    /// <summary>How many documents the folders have.</summary>
    public int CountFiles() => Folders.Where(f => f.Exists).Sum(f => f.Files().Count);

    /// <param name="dryRun">Reads and reports, and changes nothing.</param>
    /// <param name="progress">Told of each line as it comes.</param>
    public async Task<IngestReport> RunAsync(bool dryRun, IProgress<IngestLine>? progress, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await LookAsync(dryRun, progress, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<IngestReport> LookAsync(bool dryRun, IProgress<IngestLine>? progress, CancellationToken cancellationToken)
    {
        var state = IngestState.Read(_options.StatePath, DocumentReader.Version);
        if (!dryRun)
        {
            await _index.PrepareAsync(cancellationToken);
        }

        using var target = await IngestTarget.OfAsync(_index, KnowledgeIngestOptions.DraftOf(_options.StatePath), dryRun, cancellationToken);
        var run = new FolderRun(target, state, _reader, _options.Since, _website);
        var lines = new ConcurrentBag<IngestLine>();
        foreach (var folder in Folders.Where(f => f.Exists))
        {
            var files = folder.Files();
            await Parallel.ForEachAsync(
                files,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
                async (file, token) => Report(await run.OneAsync(folder, file.Key, file.Value, token)));
            foreach (var gone in target.Known.Keys.Union(state.Documents).Where(folder.Owns).Except(files.Keys).ToList())
            {
                Report(run.Withdraw(gone));
            }
        }

        await target.CommitAsync(cancellationToken);
        if (!dryRun)
        {
            state.SaveIfChanged(DocumentReader.Version);
        }

        return new([.. lines.OrderBy(l => l.Outcome == IngestOutcome.Withdrawn).ThenBy(l => l.Path, StringComparer.Ordinal)]);

        void Report(IngestLine line)
        {
            lines.Add(line);
            progress?.Report(line);
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Chunking;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Reports;
using YamlDotNet.Serialization;

namespace VirtualAgent.KnowledgeIngest.Uploads;

/// <summary>Keeps uploaded documents in a folder of their own, each with a file beside it that says what it is.</summary>
internal sealed class DocumentUploads(IKnowledgeIndex index, FolderIngest ingest, KnowledgeIngestOptions options, TimeProvider time) : IDocumentUploads
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly DocumentReader _reader = new(time, options);

    public async Task<UploadOutcome> AddAsync(UploadedDocument document, CancellationToken cancellationToken)
    {
        if (options.Uploads is not { } folder)
        {
            throw new InvalidOperationException("There is no folder for uploads.");
        }

        var name = Slug.Of(Path.GetFileNameWithoutExtension(document.FileName)) + Path.GetExtension(document.FileName).ToLowerInvariant();
        var tried = await _reader.ReadAsync(name, new(document.FileName, document.Content), string.Empty, new(), new() { Url = name }, cancellationToken);
        if (tried.Reason is { } reason)
        {
            return new UploadOutcome.Refused(reason.ToString(), tried.Detail);
        }

        var place = Path.Combine(folder, Slug.Of(document.Department));
        WholeFile.Write(Path.Combine(place, name + DocumentFolder.SidecarEnding), Encoding.UTF8.GetBytes(Sidecar(document)));
        WholeFile.Write(Path.Combine(place, name), document.Content);
        var id = $"{KnowledgeIngestOptions.UploadPrefix}{Slug.Of(document.Department)}/{name}";
        var report = await ingest.RunAsync(dryRun: false, progress: null, cancellationToken);
        return report.Lines.SingleOrDefault(l => l.Path == id) is { Outcome: not (IngestOutcome.NotRead or IngestOutcome.Skipped) } line
            ? new UploadOutcome.Kept(id, line.Passages, line.Detail)
            : new UploadOutcome.Refused(nameof(NotReadReason.Unreachable), "It could not be kept.");
    }

    public async Task<ImmutableArray<KeptUpload>> ListAsync(CancellationToken cancellationToken)
    {
        var found = (await index.PassagesAsync(cancellationToken)).ToLookup(passage => passage.DocumentId);
        return
        [
            .. Files().Keys
                .Select(id => found[id].FirstOrDefault() is { } first
                    ? new KeptUpload(id, first.Title, first.Department, first.Language, found[id].Count(), first.Review, first.Expires)
                    : new KeptUpload(id, Path.GetFileName(id), DepartmentOf(id), null, 0, null, null))
                .OrderBy(upload => upload.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(upload => upload.Id, StringComparer.Ordinal),
        ];
    }

    public async Task<bool> WithdrawAsync(string id, CancellationToken cancellationToken)
    {
        if (!Files().TryGetValue(id, out var path))
        {
            return false;
        }

        File.Delete(path);
        File.Delete(path + DocumentFolder.SidecarEnding);
        await ingest.RunAsync(dryRun: false, progress: null, cancellationToken);
        return true;
    }

    /// <summary>The files by their documents' ids.</summary>
    private Dictionary<string, string> Files() => options.Uploads is { } folder
        ? new FolderSource(folder, KnowledgeIngestOptions.UploadPrefix).Files().Where(file => !Passage.IsAnswer(file.Key)).ToDictionary()
        : [];

    private static string DepartmentOf(string id) => id[KnowledgeIngestOptions.UploadPrefix.Length..].Split('/')[0];

    private static string Sidecar(UploadedDocument document) => new SerializerBuilder().Build().Serialize(new Dictionary<string, string?>
    {
        ["title"] = document.Title,
        ["department"] = document.Department,
        ["url"] = document.Url,
        ["language"] = document.Language,
        ["effective"] = document.Effective?.ToString(DateFormat),
        ["review"] = document.Review?.ToString(DateFormat),
        ["expires"] = document.Expires?.ToString(DateFormat),
    }.Where(said => !string.IsNullOrWhiteSpace(said.Value)).ToDictionary());
}

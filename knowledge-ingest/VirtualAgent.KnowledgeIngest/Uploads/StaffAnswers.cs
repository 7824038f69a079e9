using System.Collections.Immutable;
using System.Text;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Chunking;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;
using YamlDotNet.Serialization;

namespace VirtualAgent.KnowledgeIngest.Uploads;

/// <summary>Keeps answers that staff write as files among the uploads, in the form that a city pack's have.</summary>
internal sealed class StaffAnswers(
    IKnowledgeIndex index,
    FolderIngest ingest,
    KnowledgeIngestOptions options,
    TimeProvider time,
    IEnumerable<CityProfile> cities) : IStaffAnswers
{
    private const string Ending = ".md";
    private const string DateFormat = "yyyy-MM-dd";
    private const string Prefix = KnowledgeIngestOptions.UploadPrefix + Passage.AnswersFolder;
    private readonly DocumentReader _reader = new(time, options);

    private string? Site => cities.SingleOrDefault()?.Website.ToString();

    public async Task<ImmutableArray<StaffAnswer>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. (await index.PassagesAsync(cancellationToken))
            .Where(passage => passage.IsCurated)
            .DistinctBy(passage => passage.DocumentId)
            .Select(Read)
            .OrderBy(answer => answer.Said.Department, StringComparer.Ordinal)
            .ThenBy(answer => answer.Said.Question, StringComparer.OrdinalIgnoreCase),
    ];

    public async Task<StaffAnswerOutcome> SaveAsync(string? id, StaffAnswerText answer, CancellationToken cancellationToken)
    {
        var kept = await ListAsync(cancellationToken);
        if (id is not null && !kept.Any(a => a.IsOwn && a.Id == id))
        {
            return StaffAnswerOutcome.NotFound;
        }

        var name = id ?? $"{Prefix}{Slug.Of(answer.Question)}.{answer.Language}{Ending}";
        if (kept.Any(a => a.Id != id && (a.Id == name || IsSameQuestion(a.Said, answer))))
        {
            return StaffAnswerOutcome.AskedAlready;
        }

        var content = Encoding.UTF8.GetBytes(File(answer));
        var tried = await _reader.ReadAsync(name, new(Path.GetFileName(PathOf(name)), content), string.Empty, new(), new() { Url = name }, cancellationToken);
        if (tried.Passages is not [{ Headings.IsEmpty: true }])
        {
            return StaffAnswerOutcome.NotOnePassage;
        }

        WholeFile.Write(PathOf(name), content);
        await ingest.RunAsync(dryRun: false, progress: null, cancellationToken);
        return StaffAnswerOutcome.Saved;
    }

    public async Task<bool> WithdrawAsync(string id, CancellationToken cancellationToken)
    {
        if (!(await ListAsync(cancellationToken)).Any(a => a.IsOwn && a.Id == id))
        {
            return false;
        }

        System.IO.File.Delete(PathOf(id));
        await ingest.RunAsync(dryRun: false, progress: null, cancellationToken);
        return true;
    }

    private static bool IsSameQuestion(StaffAnswerText one, StaffAnswerText other) =>
        one.Language == other.Language && Slug.Of(one.Question) == Slug.Of(other.Question);

    /// <param name="id">One of this folder's.</param>
    private string PathOf(string id) => Path.Combine(
        options.Uploads ?? throw new InvalidOperationException("There is no folder for uploads."),
        id[KnowledgeIngestOptions.UploadPrefix.Length..]);

    private StaffAnswer Read(Passage passage) => new(
        passage.DocumentId,
        new(
            passage.Title,
            [.. passage.Questions.Where(question => question != passage.Title)],
            passage.Text,
            passage.Department,
            passage.Language,
            passage.Owner ?? string.Empty,
            passage.Review,
            passage.Url == Site ? null : passage.Url,
            passage.Expires),
        passage.DocumentId.StartsWith(Prefix, StringComparison.Ordinal));

    private string File(StaffAnswerText answer)
    {
        var head = new Dictionary<string, object?>
        {
            [MetadataKeys.Title] = answer.Question,
            [MetadataKeys.Department] = answer.Department,
            [MetadataKeys.Owner] = answer.Owner,
            [MetadataKeys.Review] = answer.Review?.ToString(DateFormat),
            [MetadataKeys.Expires] = answer.Expires?.ToString(DateFormat),
            [MetadataKeys.Url] = answer.Url ?? Site,
            [MetadataKeys.Language] = answer.Language,
            [MetadataKeys.Questions] = answer.Variants,
        };
        return $"---\n{new SerializerBuilder().Build().Serialize(head.Where(said => said.Value is not null).ToDictionary())}---\n\n{answer.Text.ReplaceLineEndings("\n").Trim()}\n";
    }
}

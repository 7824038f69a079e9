using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using VirtualAgent.Knowledge.Text;
using VirtualAgent.KnowledgeIngest.Chunking;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>From a file's bytes to passages, whatever source they came from.</summary>
internal sealed class DocumentReader(TimeProvider time, KnowledgeIngestOptions options)
{
    /// <summary>Raised whenever reading or cutting changes, so that everything is read once more.</summary>
    public const string Version = "5";

    private const int BlocksForLanguage = 40;

    private readonly DocumentParser _parser = new(new PdfParser(time));

    /// <summary>Whether a file is a document; of some it can only be said that they are not read.</summary>
    public bool IsDocument(string path) => _parser.IsDocument(path);

    public bool Reads(string path) => _parser.Reads(path);

    /// <summary>Of a document's content, what stands beside it, and the version of this reader.</summary>
    public static string Hash(byte[] content, byte[] beside) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Version), .. content, .. beside]))[..32];

    /// <param name="said">What is known of the document for sure, before its own word.</param>
    /// <param name="otherwise">What holds where neither says anything.</param>
    public async Task<ReadDocument> ReadAsync(
        string documentId,
        SourceFile file,
        string hash,
        DocumentMetadata said,
        DocumentMetadata otherwise,
        CancellationToken cancellationToken)
    {
        switch (await _parser.ParseAsync(file, cancellationToken))
        {
            case ParseOutcome.Parsed parsed:
                var metadata = Complete(said.Or(parsed.Metadata).Or(otherwise), file.Name, parsed.Blocks);
                var passages = Chunker.Passages(documentId, metadata, FaqHeadings.Found(parsed.Blocks), hash);
                return passages.IsEmpty ? new([], NotReadReason.Empty) : new(passages, Detail: Told(parsed.Detail, QuestionPlaces.Unknown(metadata.Questions, passages)));
            case ParseOutcome.NotRead notRead:
                return new([], notRead.Reason, notRead.Detail);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string? Told(string? detail, IEnumerable<string> unknown)
    {
        string[] told = [.. detail is null ? [] : new[] { detail }, .. unknown.Select(section => $"a question names the section '{section}', which is not there")];
        return told.Length == 0 ? null : string.Join("; ", told);
    }

    private DocumentMetadata Complete(DocumentMetadata known, string name, ImmutableArray<Block> blocks) => known.Or(new()
    {
        Title = blocks.OfType<Block.Heading>().FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(name).Replace('-', ' ').Replace('_', ' '),
        Department = string.Empty,
        Language = LanguageGuess.Of(PlainText(blocks)) ?? options.Language,
    });

    private static string PlainText(ImmutableArray<Block> blocks) => string.Join(' ', blocks.Take(BlocksForLanguage).Select(b => b switch
    {
        Block.Heading heading => heading.Text,
        Block.Paragraph paragraph => paragraph.Text,
        Block.Listing list => string.Join(' ', list.Items),
        Block.Table table => string.Join(' ', table.Header.Concat(table.Rows.SelectMany(r => r))),
        _ => string.Empty,
    }));
}

using System.Collections.Frozen;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Chooses the reader by the file's ending. A file that cannot be read is an outcome, never an exception.</summary>
internal sealed class DocumentParser(PdfParser pdf)
{
    public const long LargestFile = 64 * 1024 * 1024;

    /// <summary>What holds text that a resident could be answered from, and is not read.</summary>
    private static readonly FrozenSet<string> Unread = new[]
    {
        ".doc", ".xls", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".epub", ".xml", ".json", ".pages", ".numbers", ".wpd", ".pub", ".zip", ".msg", ".eml",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, Func<SourceFile, CancellationToken, Task<ParseOutcome>>> _byEnding =
        new Dictionary<string, Func<SourceFile, CancellationToken, Task<ParseOutcome>>>
        {
            [".md"] = Of(MarkdownParser.Parse),
            [".markdown"] = Of(MarkdownParser.Parse),
            [".html"] = Of(HtmlParser.Parse),
            [".htm"] = Of(HtmlParser.Parse),
            [".xhtml"] = Of(HtmlParser.Parse),
            [".csv"] = Of(CsvParser.Parse),
            [".tsv"] = Of(CsvParser.Parse),
            [".txt"] = Of(PlainTextParser.Parse),
            [".docx"] = Of(DocxParser.Parse),
            [".docm"] = Of(DocxParser.Parse),
            [".xlsx"] = Of(XlsxParser.Parse),
            [".xlsm"] = Of(XlsxParser.Parse),
            [".pdf"] = pdf.ParseAsync,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is a document; of some it can only be said that they are not read.</summary>
    public bool IsDocument(string path) => Reads(path) || Unread.Contains(Path.GetExtension(path));

    public bool Reads(string path) => _byEnding.ContainsKey(Path.GetExtension(path));

    public static bool IsBlank(byte[] bytes) => bytes.All(b => b is 0 or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t');

    public async Task<ParseOutcome> ParseAsync(SourceFile file, CancellationToken cancellationToken)
    {
        if (!_byEnding.TryGetValue(Path.GetExtension(file.Name), out var parse))
        {
            return new ParseOutcome.NotRead(NotReadReason.Unsupported);
        }

        if (file.Bytes.LongLength > LargestFile)
        {
            return new ParseOutcome.NotRead(NotReadReason.TooLarge);
        }

        if (IsBlank(file.Bytes))
        {
            return new ParseOutcome.NotRead(NotReadReason.Empty);
        }

        try
        {
            return await parse(file, cancellationToken);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return new ParseOutcome.NotRead(NotReadReason.Broken, broken.GetType().Name);
        }
    }

    private static Func<SourceFile, CancellationToken, Task<ParseOutcome>> Of(Func<SourceFile, ParseOutcome> parse) =>
        (file, _) => Task.FromResult(parse(file));
}

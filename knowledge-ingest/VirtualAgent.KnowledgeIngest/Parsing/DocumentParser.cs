using System.Collections.Frozen;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Chooses the reader by the file's ending. A file that cannot be read is an outcome, never an exception.</summary>
internal sealed class DocumentParser(PdfParser pdf)
{
    public const long LargestFile = 64 * 1024 * 1024;

    private readonly FrozenDictionary<string, Func<SourceFile, CancellationToken, Task<ParseOutcome>>> _byEnding =
        new Dictionary<string, Func<SourceFile, CancellationToken, Task<ParseOutcome>>>
        {
            [".md"] = (file, _) => Task.FromResult(MarkdownParser.Parse(file)),
            [".markdown"] = (file, _) => Task.FromResult(MarkdownParser.Parse(file)),
            [".html"] = (file, _) => Task.FromResult(HtmlParser.Parse(file)),
            [".htm"] = (file, _) => Task.FromResult(HtmlParser.Parse(file)),
            [".csv"] = (file, _) => Task.FromResult(CsvParser.Parse(file)),
            [".txt"] = (file, _) => Task.FromResult(PlainTextParser.Parse(file)),
            [".docx"] = (file, _) => Task.FromResult(DocxParser.Parse(file)),
            [".pdf"] = pdf.ParseAsync,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public bool Reads(string path) => _byEnding.ContainsKey(Path.GetExtension(path));

    public static bool IsBlank(byte[] bytes) => bytes.All(b => b is 0 or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t');

    public async Task<ParseOutcome> ParseAsync(SourceFile file, CancellationToken cancellationToken)
    {
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
            return await _byEnding[Path.GetExtension(file.Path)](file, cancellationToken);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return new ParseOutcome.NotRead(NotReadReason.Broken, broken.GetType().Name);
        }
    }
}

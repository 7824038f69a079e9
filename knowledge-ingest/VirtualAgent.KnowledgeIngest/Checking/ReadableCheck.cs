using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>Whether a document can be read at all, found out without any other program.</summary>
internal static class ReadableCheck
{
    /// <summary>Bytes at either end of a PDF within which its marks stand.</summary>
    private const int PdfEdge = 4096;

    private const string Cut = "The file is cut off, or not of the kind that its name says. Save it again.";

    /// <summary>What its author must do; null where it can be read.</summary>
    public static string? FaultOf(string path, DocumentParser parser)
    {
        if (!parser.Reads(path))
        {
            return parser.IsDocument(path) ? "The format is not read. Save it as DOCX, PDF, XLSX or HTML." : null;
        }

        if (new FileInfo(path).Length > DocumentParser.LargestFile)
        {
            return "The file is larger than 64 MiB. Split it.";
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".pdf" => IsPdf(path) ? null : Cut,
            ".docx" or ".docm" => OfficeText.IsIn(path) ? null : Said(DocxParser.Parse, path),
            ".xlsx" or ".xlsm" => OfficeText.IsIn(path) ? null : Said(XlsxParser.Parse, path),
            _ => null,
        };
    }

    private static string? Said(Func<SourceFile, ParseOutcome> parse, string path)
    {
        try
        {
            return parse(new(Path.GetFileName(path), File.ReadAllBytes(path))) is ParseOutcome.NotRead { Reason: var reason }
                ? reason switch
                {
                    NotReadReason.PasswordProtected => "The file asks for a password. Save it without one.",
                    NotReadReason.Unsupported => "The file is of the format of before 2007. Save it as DOCX or XLSX.",
                    NotReadReason.Empty => "There is no text in the file.",
                    _ => Cut,
                }
                : null;
        }
        catch (Exception broken) when (broken is not (IOException or UnauthorizedAccessException))
        {
            return Cut;
        }
    }

    /// <summary>A PDF begins with its version and ends with where its table of contents lies.</summary>
    private static bool IsPdf(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[PdfEdge];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Seek(-Math.Min(PdfEdge, file.Length), SeekOrigin.End);
        var tail = new byte[PdfEdge];
        var rest = file.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, read).IndexOf("%PDF-"u8) >= 0 && tail.AsSpan(0, rest).IndexOf("startxref"u8) >= 0;
    }
}

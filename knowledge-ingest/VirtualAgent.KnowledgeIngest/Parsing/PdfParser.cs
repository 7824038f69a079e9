using System.ComponentModel;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Reads a PDF through poppler's <c>pdftotext</c>; pages that are pictures go through text recognition.</summary>
internal sealed class PdfParser(TimeProvider time)
{
    /// <summary>Fewer letters than a page that is more than a picture has.</summary>
    private const int FewestLetters = 8;

    private readonly ExternalProgram _programs = new(time);

    public async Task<ParseOutcome> ParseAsync(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            var run = await _programs.RunAsync("pdftotext", file.Bytes, ["-layout", "-enc", "UTF-8", "-", "-"], cancellationToken);
            return run.ExitCode == 0
                ? await PagesAsync(file, await WidenedAsync(file, [.. run.Text.Split('\f').SkipLast(1)], cancellationToken), cancellationToken)
                : run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase)
                    ? new ParseOutcome.NotRead(NotReadReason.PasswordProtected)
                    : new ParseOutcome.NotRead(NotReadReason.Broken, $"pdftotext says: {run.Errors.Trim().Split('\n')[^1]}");
        }
        catch (Win32Exception)
        {
            return new ParseOutcome.NotRead(NotReadReason.ToolMissing, "pdftotext (poppler-utils)");
        }
        catch (TimeoutException)
        {
            return new ParseOutcome.NotRead(NotReadReason.TimedOut);
        }
    }

    private async Task<string[]> WidenedAsync(SourceFile file, string[] pages, CancellationToken cancellationToken)
    {
        var run = await _programs.RunAsync("pdftotext", file.Bytes, ["-bbox", "-enc", "UTF-8", "-", "-"], cancellationToken);
        var placed = PdfLines.Of(run.Text);
        return placed.Count == pages.Length ? [.. pages.Zip(placed, PdfGaps.Widened)] : pages;
    }

    private async Task<ParseOutcome> PagesAsync(SourceFile file, string[] pages, CancellationToken cancellationToken)
    {
        var pictures = Enumerable.Range(0, pages.Length).Where(page => pages[page].Count(char.IsLetterOrDigit) < FewestLetters).ToList();
        var unread = await new PdfPictures(_programs).ReadAsync(file.Bytes, pages, pictures, cancellationToken);
        var blocks = PdfLayout.Blocks(string.Join('\f', pages));
        if (blocks.IsEmpty)
        {
            return pages.Length == 0
                ? new ParseOutcome.NotRead(NotReadReason.Empty)
                : new ParseOutcome.NotRead(NotReadReason.Scanned, unread);
        }

        return new ParseOutcome.Parsed(new(), blocks, unread);
    }
}

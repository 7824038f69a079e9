using System.ComponentModel;
using System.Diagnostics;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Reads a PDF through poppler's <c>pdftotext -layout</c>.</summary>
internal sealed class PdfParser(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public async Task<ParseOutcome> ParseAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in (string[])["-layout", "-enc", "UTF-8", "-q", file.Path, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        using var deadline = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var process = Process.Start(start)!;
            return await ReadAsync(process, either.Token);
        }
        catch (Win32Exception)
        {
            return new ParseOutcome.NotRead(NotReadReason.ToolMissing, "pdftotext (poppler-utils)");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ParseOutcome.NotRead(NotReadReason.TimedOut);
        }
    }

    private static async Task<ParseOutcome> ReadAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? Parsed(text) : Failed(await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ParseOutcome Parsed(string text) => string.IsNullOrWhiteSpace(text)
        ? new ParseOutcome.NotRead(NotReadReason.Scanned)
        : new ParseOutcome.Parsed(new(), PdfLayout.Blocks(text));

    private static ParseOutcome Failed(string errors) => new ParseOutcome.NotRead(
        errors.Contains("password", StringComparison.OrdinalIgnoreCase) ? NotReadReason.PasswordProtected : NotReadReason.Broken);
}

using System.Diagnostics;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using VirtualAgent.Tests.KnowledgeIngest.Support;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class PdfTests
{
    private readonly DocumentParser _parser = new(new PdfParser(TimeProvider.System));

    [FactIfTool("pdftotext")]
    public async Task Pdf_HeadersFootersHyphensAndTables_Readable()
    {
        var parsed = await ParsedAsync(SamplePdf.Of(
            Page(1, "Water service", "", "The city reads meters every month and sends a bill for what was con-", "sumed. Bills are due in 21 days.", "", "Charges", "", "Charge            Amount", "Base charge       $21.40", "Late fee          5 percent"),
            Page(2, "Disconnection", "", "Service is disconnected 45 days after the due date if a bill is not paid."),
            Page(3, "Contact", "", "Call 555-0100 with any question about your bill, Monday to Friday.")));
        var words = parsed.Blocks.Select(b => b switch { Block.Paragraph p => p.Text, Block.Heading h => h.Text, _ => string.Empty }).ToList();
        Assert.Contains(words, w => w.Contains("what was consumed. Bills", StringComparison.Ordinal));
        Assert.DoesNotContain(words, w => w.Contains("City of X", StringComparison.Ordinal) || w.Contains("Page", StringComparison.Ordinal));
        var table = Assert.Single(parsed.Blocks.OfType<Block.Table>());
        Assert.Equal(["Charge", "Amount"], table.Header.ToArray());
        Assert.Equal(["Late fee", "5 percent"], table.Rows[1].ToArray());
    }

    [FactIfTool("pdftotext")]
    public async Task Pdf_TwoHundredPages_EveryPageIsRead()
    {
        var pages = Enumerable.Range(1, 200).Select(n => Page(n, $"Section {n}", "", $"Rule number {n} says what holds in zone {n} of the city.")).ToArray();
        var parsed = await ParsedAsync(SamplePdf.Of(pages));
        Assert.Equal(200, parsed.Blocks.OfType<Block.Paragraph>().Count(p => p.Text.StartsWith("Rule number", StringComparison.Ordinal)));
    }

    [FactIfTool("pdftotext")]
    public async Task Pdf_LockedTruncatedOrNoPdf_SaysWhy()
    {
        Assert.Equal(NotReadReason.PasswordProtected, (await NotReadAsync(SamplePdf.Locked())).Reason);
        Assert.Equal(NotReadReason.Broken, (await NotReadAsync(SamplePdf.Of(["Text"])[..60])).Reason);
        Assert.Equal(NotReadReason.Broken, (await NotReadAsync("<html>Sign in</html>"u8.ToArray())).Reason);
    }

    [FactIfTool("pdftotext", "pdftoppm", "tesseract")]
    public async Task Pdf_Scanned_GoesThroughTextRecognition()
    {
        var picture = await PictureAsync(SamplePdf.Of(["", "", "    The dog license costs 12 dollars", "", "    Pay at City Hall before July"]));
        var parsed = await ParsedAsync(picture);
        Assert.Contains(parsed.Blocks, b => b is Block.Paragraph p && p.Text.Contains("dog license", StringComparison.OrdinalIgnoreCase)
            || b is Block.Heading h && h.Text.Contains("dog license", StringComparison.OrdinalIgnoreCase));
    }

    [FactIfTool("pdftotext")]
    public async Task Pdf_EmptyPicture_IsReportedAsScanned() =>
        Assert.Equal(NotReadReason.Scanned, (await NotReadAsync(SamplePdf.Scanned(20, 20, new byte[400]))).Reason);

    private static string[] Page(int number, params string[] lines) =>
        ["City of X | Utilities", "", .. lines, "", "", $"www.city.example                Page {number} of 200"];

    private async Task<ParseOutcome.Parsed> ParsedAsync(byte[] pdf) =>
        Assert.IsType<ParseOutcome.Parsed>(await _parser.ParseAsync(new("a.pdf", pdf), CancellationToken.None));

    private async Task<ParseOutcome.NotRead> NotReadAsync(byte[] pdf) =>
        Assert.IsType<ParseOutcome.NotRead>(await _parser.ParseAsync(new("a.pdf", pdf), CancellationToken.None));

    /// <summary>The first page of a PDF as a PDF of its picture.</summary>
    private static async Task<byte[]> PictureAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftoppm", ["-r", "150", "-gray", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        const int Width = 1275, Height = 1650;
        return SamplePdf.Scanned(Width, Height, output.ToArray()[^(Width * Height)..]);
    }
}

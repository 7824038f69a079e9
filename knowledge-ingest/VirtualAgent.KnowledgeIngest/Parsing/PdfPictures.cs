using System.ComponentModel;
using System.Globalization;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Reads the pages of a PDF that are pictures, where <c>tesseract</c> is installed.</summary>
internal sealed class PdfPictures(ExternalProgram programs)
{
    private const int MostPages = 200;
    private const string Resolution = "200";

    private static readonly string[] Languages = ["eng", "spa"];

    /// <summary>Puts the words of the pictures in their pages' places.</summary>
    /// <returns>What could not be read and why, for the report; null where nothing is missing.</returns>
    public async Task<string?> ReadAsync(byte[] pdf, string[] pages, IReadOnlyCollection<int> pictures, CancellationToken cancellationToken)
    {
        if (pictures.Count == 0)
        {
            return null;
        }

        try
        {
            var languages = await LanguagesAsync(cancellationToken);
            foreach (var page in pictures.Take(MostPages))
            {
                pages[page] = await WordsAsync(pdf, page + 1, languages, cancellationToken);
            }

            return pictures.Count > MostPages ? $"{pictures.Count - MostPages} of {pages.Length} pages are pictures beyond the {MostPages} that are read" : null;
        }
        catch (Win32Exception)
        {
            return $"{pictures.Count} of {pages.Length} pages are pictures, and tesseract is not installed";
        }
        catch (TimeoutException)
        {
            return "recognising the pages' text took too long";
        }
    }

    private async Task<string> LanguagesAsync(CancellationToken cancellationToken)
    {
        var run = await programs.RunAsync("tesseract", [], ["--list-langs"], cancellationToken);
        var installed = (run.Text + run.Errors).Split('\n', StringSplitOptions.TrimEntries);
        return string.Join('+', Languages.Where(installed.Contains).DefaultIfEmpty(Languages[0]));
    }

    private async Task<string> WordsAsync(byte[] pdf, int page, string languages, CancellationToken cancellationToken)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = await programs.RunAsync("pdftoppm", pdf, ["-r", Resolution, "-gray", "-png", "-f", number, "-l", number, "-"], cancellationToken);
        if (picture.Output.Length == 0)
        {
            return string.Empty;
        }

        var words = await programs.RunAsync("tesseract", picture.Output, ["-", "-", "-l", languages, "-c", "preserve_interword_spaces=1"], cancellationToken);
        return words.Text.Replace("\f", string.Empty, StringComparison.Ordinal);
    }
}

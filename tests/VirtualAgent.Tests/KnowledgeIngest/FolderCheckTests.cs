using VirtualAgent.KnowledgeIngest.Checking;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class FolderCheckTests : IDisposable
{
    private const string Markdown = """
        ---
        title: Leaks
        department: water
        effective: 2026-01-05
        review: 2027-01-05
        expires: 2028-01-05
        url: https://city.example/leaks
        language: en
        audience: residents
        owner: J. Doe
        questions:
          - Who fixes a leak?
        ---
        The city fixes leaks up to the meter.
        """;

    private const string Html = """
        <!DOCTYPE html>
        <html lang="es-MX">
        <head>
          <title>Fugas</title>
          <meta name="va:department" content="water">
          <meta name="va:effective" content="2026-01-05">
          <meta name="va:translationOf" content="leaks">
          <link rel="canonical" href="https://city.example/es/leaks">
        </head>
        <body><p>La ciudad repara las fugas.</p></body>
        </html>
        """;

    private const string Sidecar = """
        title: Fees
        department: water
        effective: 2026-01-05
        url: https://city.example/fees
        language: en
        """;

    private static readonly CityFacts City = new(["en", "es"], ["water", "parks"]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents-");

    public FolderCheckTests()
    {
        Write("water/leaks.md", Markdown);
        Write("water/leaks.es.html", Html);
        Write("water/fees.csv", "Item,Fee\nMeter,$5\n");
        Write("water/fees.csv.meta.yaml", Sidecar);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Review_WholeFolder_HasNoFaultsAndKnowsTheAddresses()
    {
        var review = Review();

        Assert.Empty(review.Faults);
        Assert.Equal(["https://city.example/fees", "https://city.example/leaks"], review.Addresses["en"].Order());
        Assert.Equal(["https://city.example/es/leaks"], review.Addresses["es"]);
    }

    [Theory]
    [InlineData("water/leaks.md", "title: Leaks\n", "", 1, "'title' is missing")]
    [InlineData("water/leaks.md", "title: Leaks", "title:", 2, "'title' is empty")]
    [InlineData("water/leaks.md", "title: Leaks", "title: \"Leaks", 2, "Not valid YAML")]
    [InlineData("water/leaks.md", "title: Leaks", "title: Leaks\ntitle: Holes", 3, "Not valid YAML")]
    [InlineData("water/leaks.md", "department: water", "department: sewer", 3, "'department' is not a department of city.json: sewer; known are water, parks")]
    [InlineData("water/leaks.md", "effective: 2026-01-05", "effective: in spring", 4, "'effective' must be a date like")]
    [InlineData("water/leaks.md", "review: 2027-01-05", "review: 2025-01-05", 5, "'review' is before 'effective'")]
    [InlineData("water/leaks.md", "expires: 2028-01-05", "expires: 2025-01-05", 6, "'expires' is before 'effective'")]
    [InlineData("water/leaks.md", "expires:", "expire:", 6, "'expire' is unknown; did you mean 'expires'?")]
    [InlineData("water/leaks.md", "https://city.example/leaks", "/leaks", 7, "'url' must be a web address")]
    [InlineData("water/leaks.md", "https://city.example/leaks", "https://city.example/fees/", 7, "'url' is also the address of water/fees.csv.meta.yaml")]
    [InlineData("water/leaks.md", "language: en", "language: fr", 8, "'language' is not a language of city.json: fr")]
    [InlineData("water/leaks.md", "---\nThe", "The", 1, "The front matter has no end")]
    [InlineData("water/leaks.es.html", "<title>Fugas</title>", "", 1, "'title' is missing")]
    [InlineData("water/leaks.es.html", "content=\"water\"", "content=\"agua\"", 5, "'department' is not a department")]
    [InlineData("water/leaks.es.html", "content=\"leaks\"", "content=\"holes\"", 7, "'translationOf' names no other document: holes")]
    [InlineData("water/leaks.es.html", "content=\"leaks\"", "content=\"leaks.es\"", 7, "'translationOf' names no other document: leaks.es")]
    [InlineData("water/leaks.es.html", "rel=\"canonical\"", "rel=\"next\"", 1, "'url' is missing")]
    [InlineData("water/fees.csv.meta.yaml", "effective: 2026-01-05\n", "", 1, "'effective' is missing")]
    [InlineData("water/fees.csv.meta.yaml", "title: Fees", "title: {}", 1, "'title' is empty")]
    public void Review_OneMistake_IsTheOnlyFault(string file, string old, string with, int line, string message)
    {
        var text = File.ReadAllText(At(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, with, StringComparison.Ordinal));

        HasOnly(file, line, message);
    }

    [Theory]
    [InlineData("water/empty.md", "", "The file is empty")]
    [InlineData("water/blank.md", " \n\n", "The file is empty")]
    [InlineData("water/plain.txt", "Some text.", "Nothing says what the document is")]
    [InlineData("water/plain.md", "# Some text", "water/plain.md.meta.yaml")]
    [InlineData("water/gone.pdf.meta.yaml", "title: Gone", "The document that this file describes is missing")]
    public void Review_FileThatSaysNothing_IsAFault(string file, string content, string message)
    {
        Write(file, content);

        HasOnly(file, 0, message);
    }

    [Fact]
    public void Review_FileThatIsNoDocument_IsNoFault()
    {
        Write("water/map.png", "x");

        Assert.Empty(Review().Faults);
    }

    [Theory]
    [InlineData("water/slides.pptx", "x", "The format is not read")]
    [InlineData("water/rules.doc", "x", "The format is not read")]
    [InlineData("water/rules.docx", "not a package", "The file is cut off")]
    [InlineData("water/rules.docx", "PK\u0003\u0004cut", "The file is cut off")]
    [InlineData("water/fees.xlsx", "not a package", "The file is cut off")]
    [InlineData("water/rates.pdf", "not a PDF", "The file is cut off")]
    [InlineData("water/rates.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "The file is cut off")]
    public void Review_DocumentThatCannotBeRead_IsAFault(string file, string content, string message)
    {
        Write(file, content);

        HasOnly(file, 0, message);
    }

    [Fact]
    public void Review_SameAddressInAnotherLanguage_IsNoFault()
    {
        Write("water/leaks.es.html", Html.Replace("/es/leaks", "/leaks", StringComparison.Ordinal));

        Assert.Empty(Review().Faults);
    }

    [Fact]
    public void Review_AnswerOnThePageOfADocument_SharesItsAddress()
    {
        Write("answers/leaks.md", Markdown);

        Assert.Empty(Review().Faults);
    }

    [Fact]
    public void Review_AnswerWithoutOwner_IsAFault()
    {
        Write("answers/leaks.md", Markdown.Replace("owner: J. Doe\n", string.Empty, StringComparison.Ordinal));

        Assert.Contains(Review().Faults, f => f.File == "answers/leaks.md" && f.Message.Contains("'owner'", StringComparison.Ordinal));
    }

    [Fact]
    public void Review_SidecarBesideAMarkdownDocument_WinsOverItsFrontMatter()
    {
        Write("water/leaks.md", Markdown.Replace("department: water", "department: sewer", StringComparison.Ordinal));
        Write("water/leaks.md.meta.yaml", "department: water");

        Assert.Empty(Review().Faults);
    }

    [Fact]
    public void Review_CityUnknown_HoldsNothingAgainstTheDocuments()
    {
        Write("water/leaks.md", Markdown.Replace("language: en", "language: fr", StringComparison.Ordinal));

        Assert.Empty(new FolderCheck(_folder.FullName, TimeProvider.System).Review(new(null, null)).Faults);
    }

    [Fact]
    public void Riverbend_Documents_HaveNoFaults()
    {
        var folder = Path.Combine(RepositoryFolder.Root, "cities", "riverbend", "knowledge");

        Assert.Empty(new FolderCheck(folder, TimeProvider.System).Review(new(null, null)).Faults);
    }

    private FolderReview Review() => new FolderCheck(_folder.FullName, TimeProvider.System).Review(City);

    private void HasOnly(string file, int line, string message)
    {
        var fault = Assert.Single(Review().Faults);
        Assert.Equal((file, line), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private string At(string file) => Path.Combine(_folder.FullName, file);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
    }
}

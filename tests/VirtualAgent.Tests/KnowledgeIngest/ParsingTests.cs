using System.Collections.Immutable;
using System.Text;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using Xunit;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class ParsingTests
{
    private readonly DocumentParser _parser = new(new PdfParser(TimeProvider.System));

    [Fact]
    public async Task Html_PageWithChrome_OnlyItsContent()
    {
        var parsed = await ParsedAsync("page.html", """
            <html lang="en-US"><head><title>Fences | City of X</title><meta name="va:department" content="building"><meta name="va:effective" content="2026-01-02">
            <link rel="canonical" href="https://city.example/fences"></head><body>
            <nav><ul><li>Home</li></ul></nav><div class="cookie-consent">We use cookies</div>
            <div class="container"><article><h1>Fences</h1><p>A fence permit costs <b>$45</b>.</p><h2>Steps</h2><ul><li>Draw it</li><li>Pay</li></ul>
            <table><tr><th>Where</th><th>Height</th></tr><tr><td>Front</td><td>4 feet</td></tr></table></article></div>
            <footer>Copyright</footer></body></html>
            """);
        Assert.Equal(
            [new Block.Heading(1, "Fences"), new Block.Paragraph("A fence permit costs $45."), new Block.Heading(2, "Steps")],
            parsed.Blocks.Take(3));
        Assert.Equal(["Draw it", "Pay"], Assert.IsType<Block.Listing>(parsed.Blocks[3]).Items.ToArray());
        Assert.Equal(["Front", "4 feet"], Assert.Single(Assert.IsType<Block.Table>(parsed.Blocks[4]).Rows).ToArray());
        Assert.Equal(5, parsed.Blocks.Length);
        Assert.Equal(("Fences", "building", "en", "https://city.example/fences", new DateOnly(2026, 1, 2)),
            (parsed.Metadata.Title, parsed.Metadata.Department, parsed.Metadata.Language, parsed.Metadata.Url, parsed.Metadata.Effective));
    }

    [Theory]
    [InlineData("<p>One<p>Two <b>bold<i></b>", 2)]
    [InlineData("<html><body><div><div><p>Only text", 1)]
    [InlineData("<table><tr><td>A<td>B<tr><td>1<td>2", 1)]
    public async Task Html_BrokenMarkup_StillRead(string html, int blocks) =>
        Assert.Equal(blocks, (await ParsedAsync("page.html", html)).Blocks.Length);

    [Theory]
    [InlineData("<p><font>Dogs by April 1.<br><br>Bring a tag.</font></p>", "Dogs by April 1.|Bring a tag.")]
    [InlineData("<p>Leash <font>law<br>Dogs</font> must</p>", "Leash law|Dogs must")]
    [InlineData("<ul><li>Glass<br>and cans</li></ul>", "Glass and cans")]
    public async Task Html_LineBreakWithinALine_KeepsWordsApart(string html, string lines) => Assert.Equal(
        lines.Split('|'),
        (await ParsedAsync("page.html", html)).Blocks.SelectMany(block => block is Block.Listing list ? list.Items : [Assert.IsType<Block.Paragraph>(block).Text]));

    [Theory]
    [InlineData("No swimming. See <a href=\"javascript:x()\">the ordinance</a>.", "No swimming.")]
    [InlineData("No swimming. See <a href=\"/rules/pier\">the ordinance</a>. Dogs may.", "No swimming. See the ordinance (https://city.example/rules/pier). Dogs may.")]
    [InlineData("Se prohíbe nadar. <a href=\"https://city.example/o\">Consulte la ordenanza</a>.", "Se prohíbe nadar. Consulte la ordenanza (https://city.example/o).")]
    [InlineData("A <a href=\"/dock\">dock sticker</a> costs $60.", "A dock sticker costs $60.")]
    [InlineData("Apply by May 1 and see <a href=\"#\">the rules</a> first.", "Apply by May 1 and see the rules first.")]
    public async Task Html_SentenceThatIsALink_SaysItsAddressOrIsLeftOut(string html, string text) => Assert.Equal(
        [new Block.Paragraph(text)],
        (await ParsedAsync("page.html", $"<html><head><link rel=canonical href=https://city.example/pier></head><body><p>{html}</p></body></html>")).Blocks.AsEnumerable());

    [Theory]
    [InlineData("faq.md", "# Bags\n\n**How much is a bag?**\n\nA bag is $2.")]
    [InlineData("faq.html", "<h1>Bags</h1><p><strong>How much is a bag?</strong></p><p>A bag is $2.</p>")]
    [InlineData("faq.html", "<h1>Bags</h1><details><summary>How much is a bag?</summary><p>A bag is $2.</p></details>")]
    [InlineData("faq.md", "# Bags\n\n**How much is a bag?**\nA bag is $2.")]
    [InlineData("faq.html", "<h1>Bags</h1><p><b>How much is a bag?</b><br>A bag is $2.</p>")]
    [InlineData("faq.html", "<h1>Bags</h1><p><font size=2><b>How much is a bag?<br></b><span>A bag is $2.</span></font></p>")]
    public async Task Bold_QuestionOnALineOfItsOwn_IsAHeading(string file, string text) => Assert.Equal(
        [new Block.Heading(1, "Bags"), new Block.Heading(6, "How much is a bag?"), new Block.Paragraph("A bag is $2.")],
        (await ParsedAsync(file, text)).Blocks.AsEnumerable());

    [Theory]
    [InlineData("notice.md", "**No bags on holidays.**\n\nThe office is closed.")]
    [InlineData("notice.md", "**Bags** are\nfree.")]
    [InlineData("notice.html", "<p>See <b>bags</b><br>and carts.</p>")]
    [InlineData("notice.html", "<p><b>No bags</b> on holidays</p><p>The office is closed.</p>")]
    public async Task Bold_SentenceOrPartOfALine_IsNoHeading(string file, string text) =>
        Assert.All((await ParsedAsync(file, text)).Blocks, block => Assert.IsType<Block.Paragraph>(block));

    [Theory]
    [InlineData("faq.md", "**Where?**\n\nHere.\n\n**When?**\n\nNow.\n\n**How?**\n\nSo.\n\n**I want a bag.**\n\nA bag is $2.\n\n**Bring exact change.**", 4)]
    [InlineData("faq.html", "<p><b>Where?</b></p><p>Here.</p><p><b>When?</b></p><p>Now.</p><p><b>How?</b></p><p>So.</p><p><b>I want a bag.</b></p><p>A bag is $2.</p><p><b>Bring exact change.</b></p>", 4)]
    [InlineData("faq.md", "**Where?**\n\nHere.\n\n**I want a bag.**\n\nA bag is $2.", 1)]
    public async Task Bold_SentenceAmongQuestions_IsAHeadingWhereTextFollows(string file, string text, int headings) =>
        Assert.Equal(headings, FaqHeadings.Found((await ParsedAsync(file, text)).Blocks).Count(block => block is Block.Heading));

    [Fact]
    public async Task Markdown_FrontMatterTablesAndLists_Read()
    {
        var parsed = await ParsedAsync("dog.md", """
            ---
            title: Dog licenses
            department: clerk
            review: 2027-01-01
            questions:
              - How much is it?
            ---
            # Dog licenses

            See [the fees](https://x.example/fees) for *all* dogs.

            | Dog | Fee |
            |---|---|
            | Spayed | $12 |

            1. Fill in the form
            2. Pay
            """);
        Assert.Equal("Dog licenses", parsed.Metadata.Title);
        Assert.Equal(new DateOnly(2027, 1, 1), parsed.Metadata.Review);
        Assert.Equal(["How much is it?"], parsed.Metadata.Questions.ToArray());
        Assert.Equal(new Block.Paragraph("See the fees for all dogs."), parsed.Blocks[1]);
        Assert.Equal(["Dog", "Fee"], Assert.IsType<Block.Table>(parsed.Blocks[2]).Header.ToArray());
        Assert.True(Assert.IsType<Block.Listing>(parsed.Blocks[3]).Ordered);
    }

    [Fact]
    public async Task Csv_SemicolonsAndQuotes_RowsWithHeader()
    {
        var parsed = await ParsedAsync("fees.csv", "fee;amount\n\"Dog; altered\";$12\nCart;$65\n");
        var table = Assert.IsType<Block.Table>(Assert.Single(parsed.Blocks));
        Assert.True(table.RowsStandAlone);
        Assert.Equal(["Dog; altered", "$12"], table.Rows[0].ToArray());
    }

    [Fact]
    public async Task Text_Windows1252_Decoded()
    {
        var outcome = await _parser.ParseAsync(
            new("a.txt", Encoding.Latin1.GetBytes("Peque\u00f1os negocios\n\nEl a\u00f1o empieza en enero.")), CancellationToken.None);
        Assert.Equal(
            [new Block.Heading(1, "Pequeños negocios"), new Block.Paragraph("El año empieza en enero.")],
            Assert.IsType<ParseOutcome.Parsed>(outcome).Blocks.ToArray());
    }

    [Theory]
    [InlineData("empty.md", "", NotReadReason.Empty)]
    [InlineData("blank.txt", " \n\n ", NotReadReason.Empty)]
    [InlineData("only-front.md", "---\ntitle: x\n---\n", NotReadReason.Empty)]
    [InlineData("no-rows.csv", "a,b\n", NotReadReason.Empty)]
    [InlineData("truncated.docx", "PK\u0003\u0004 not really", NotReadReason.Broken)]
    public async Task AnyFormat_NothingToRead_SaysWhy(string name, string content, NotReadReason reason)
    {
        var outcome = await _parser.ParseAsync(new(name, Encoding.UTF8.GetBytes(content)), CancellationToken.None);
        Assert.Equal(reason, Assert.IsType<ParseOutcome.NotRead>(outcome).Reason);
    }

    [Fact]
    public async Task Docx_OleContainer_IsPasswordProtected()
    {
        var outcome = await _parser.ParseAsync(new("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]), CancellationToken.None);
        Assert.Equal(NotReadReason.PasswordProtected, Assert.IsType<ParseOutcome.NotRead>(outcome).Reason);
    }

    [Fact]
    public void PdfLayout_TwoPages_TableReadAndEdgesRemoved()
    {
        var blocks = PdfLayout.Blocks(
            "City of X | Water        Rates\n\n Water rates\n These are the rates from January\n 2026 on.\n\n\n Charges\n  Charge            Amount\n\n  Base charge       $21.40\n  Late fee, when    5 percent\n  unpaid\n\n\nwww.city.example      Page 1 of 2\n\f"
            + "City of X | Water        Rates\n\n More\n The rest follows here.\n\n\nwww.city.example      Page 2 of 2\n");
        Assert.Equal(
            [
                new Block.Paragraph("Water rates These are the rates from January 2026 on."),
                new Block.Heading(2, "Charges"),
            ],
            blocks.Take(2));
        var table = Assert.IsType<Block.Table>(blocks[2]);
        Assert.Equal(["Base charge", "$21.40"], table.Rows[0].ToArray());
        Assert.DoesNotContain(blocks, b => b is Block.Paragraph p && p.Text.Contains("Page", StringComparison.Ordinal));
        Assert.DoesNotContain(blocks, b => b is Block.Paragraph p && p.Text.Contains("City of X", StringComparison.Ordinal));
    }

    private async Task<ParseOutcome.Parsed> ParsedAsync(string name, string content) =>
        Assert.IsType<ParseOutcome.Parsed>(await _parser.ParseAsync(new(name, Encoding.UTF8.GetBytes(content)), CancellationToken.None));
}

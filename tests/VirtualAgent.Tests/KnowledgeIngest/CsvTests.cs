using System.Text;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class CsvTests
{
    [Theory]
    [InlineData("fee,amount\n\"Dog, altered\",$12\nCart,$65\n")]
    [InlineData("fee;amount\r\n\"Dog, altered\";$12\r\nCart;$65\r\n")]
    [InlineData("fee\tamount\nDog, altered\t$12\nCart\t$65")]
    [InlineData("fee|amount\nDog, altered|$12\nCart|$65")]
    [InlineData("\uFEFFfee,amount\n\"Dog, altered\",$12\n\nCart,$65\n")]
    [InlineData("sep=;\nfee;amount\n\"Dog, altered\";$12\nCart;$65\n")]
    public void Csv_AnyDialect_SameRows(string text)
    {
        var table = Assert.Single(Read(Encoding.UTF8.GetBytes(text)).OfType<Block.Table>());
        Assert.Equal(["fee", "amount"], table.Header.ToArray());
        Assert.Equal([["Dog, altered", "$12"], ["Cart", "$65"]], table.Rows.Select(r => r.ToArray()));
        Assert.True(table.RowsStandAlone);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://a.example\",\"Crane\")", "Crane")]
    [InlineData("=hyperlink(\"http://a.example\"; \"Crane \"\"B\"\"\")", "Crane \"B\"")]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("=SUM(B2:B9)", "")]
    [InlineData("-5 degrees (about)", "-5 degrees (about)")]
    [InlineData("<img src=x onerror=alert(9)>", "")]
    [InlineData("Paid <b>by</b> May<br>1", "Paid by May 1")]
    [InlineData("<script>alert(1)</script>Crane", "Crane")]
    [InlineData("boats < 20 feet and > 10 feet", "boats < 20 feet and > 10 feet")]
    [InlineData("write to <clerk>", "write to <clerk>")]
    public void Cell_FormulaOrMarkup_IsTakenAsItsText(string cell, string text) => Assert.Equal(text, CellText.Of(cell));

    [Fact]
    public void Content_OfACsv_IsItsTableEscaped()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, "fee,price\nTag <large & more>,$12\n");
        var html = DocumentContent.Of(path).InnerHtml;
        File.Delete(path);
        Assert.Equal("<table><thead><tr><th scope=\"col\">fee</th><th scope=\"col\">price</th></tr></thead><tbody><tr><td>Tag &lt;large &amp; more&gt;</td><td>$12</td></tr></tbody></table>", html);
    }

    [Fact]
    public void Csv_TitleAboveTheHeader_IsAHeading()
    {
        var blocks = Read(Encoding.UTF8.GetBytes("Fees 2026,,\n,,\nItem,Fee,Note\nCart,$65,\n"));
        Assert.Equal(new Block.Heading(2, "Fees 2026"), blocks[0]);
        Assert.Equal(["Item", "Fee", "Note"], Assert.IsType<Block.Table>(blocks[1]).Header.ToArray());
    }

    [Fact]
    public void Csv_QuoteNeverClosed_RowsAreNotSwallowed()
    {
        var text = "item,fee\n\"Cart,$65\n" + string.Concat(Enumerable.Range(1, 60).Select(n => $"Bin {n},${n}\n"));
        Assert.Equal(61, Assert.IsType<Block.Table>(Read(Encoding.UTF8.GetBytes(text))[0]).Rows.Length);
    }

    [Fact]
    public void Csv_Windows1252AndUtf16_Decoded()
    {
        const string Text = "cargo,monto\nDep\u00f3sito,$75\n";
        foreach (var bytes in new[] { Encoding.Latin1.GetBytes(Text), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)], Encoding.Unicode.GetBytes(Text), Encoding.BigEndianUnicode.GetBytes(Text) })
        {
            Assert.Equal("Dep\u00f3sito", Assert.IsType<Block.Table>(Read(bytes)[0]).Rows[0][0]);
        }
    }

    private static Block[] Read(byte[] bytes) => [.. Assert.IsType<ParseOutcome.Parsed>(CsvParser.Parse(new("a.csv", bytes))).Blocks];
}

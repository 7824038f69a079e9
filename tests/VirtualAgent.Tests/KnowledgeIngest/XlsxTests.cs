using System.Text;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using VirtualAgent.Tests.KnowledgeIngest.Support;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class XlsxTests
{
    [Fact]
    public void Workbook_TitleRowsMergedCellsAndSheets_EachRowWithItsHeader()
    {
        using var workbook = new SampleWorkbook()
            .Sheet(
                "Permits",
                [
                    ("A1", "Building permit fees"), ("A2", "In force from January 2026."),
                    ("A4", "Group"), ("B4", "Permit"), ("C4", "Fee"),
                    ("A5", "Fences"), ("B5", "Up to 4 feet"), ("C5", (45d, SampleWorkbook.Money)),
                    ("B6", "Higher"), ("C6", (1234.5, SampleWorkbook.Money)),
                    ("A8", "Refunds are made within 30 days of the application when no work has begun at all on the site."),
                ],
                merged: ["A1:C1", "A5:A6"])
            .Sheet("Late", [("A1", "Days late"), ("B1", "Added"), ("C1", "Since"), ("A2", 30d), ("B2", (0.1, SampleWorkbook.Percent)), ("C2", (46023d, SampleWorkbook.Day))])
            .Sheet("Draft", [("A1", "Secret"), ("B1", "x"), ("A2", "a"), ("B2", "b")], hidden: true);
        var blocks = Assert.IsType<ParseOutcome.Parsed>(XlsxParser.Parse(new("fees.xlsx", workbook.Save()))).Blocks;

        Assert.Equal(
            [new Block.Heading(2, "Permits"), new Block.Heading(3, "Building permit fees"), new Block.Paragraph("In force from January 2026.")],
            blocks.Take(3));
        var permits = Assert.IsType<Block.Table>(blocks[3]);
        Assert.True(permits.RowsStandAlone);
        Assert.Equal(["Group", "Permit", "Fee"], permits.Header.ToArray());
        Assert.Equal([["Fences", "Up to 4 feet", "$45.00"], ["Fences", "Higher", "$1,234.50"]], permits.Rows.Select(r => r.ToArray()));
        Assert.IsType<Block.Paragraph>(blocks[4]);
        Assert.Equal(new Block.Heading(2, "Late"), blocks[5]);
        Assert.Equal(["30", "10%", "January 1, 2026"], Assert.Single(Assert.IsType<Block.Table>(blocks[6]).Rows).ToArray());
        Assert.Equal(7, blocks.Length);
    }

    [Fact]
    public void Workbook_SectionTitlesBetweenRows_BecomeHeadings()
    {
        using var workbook = new SampleWorkbook().Sheet(
            "Rates",
            [
                ("A1", "Service"), ("B1", "Rate"), ("A2", "Residential"), ("A3", "Water"), ("B3", 21.4), ("A4", "Business"), ("A5", "Water"), ("B5", 40d),
            ]);
        var blocks = Assert.IsType<ParseOutcome.Parsed>(XlsxParser.Parse(new("rates.xlsx", workbook.Save()))).Blocks;
        Assert.Equal(["Residential", "Business"], blocks.OfType<Block.Heading>().Select(h => h.Text));
        Assert.All(blocks.OfType<Block.Table>(), t => Assert.Equal(["Service", "Rate"], t.Header.ToArray()));
    }

    [Fact]
    public void Workbook_NothingInIt_IsEmpty()
    {
        using var workbook = new SampleWorkbook().Sheet("Sheet1", []);
        Assert.Equal(NotReadReason.Empty, Assert.IsType<ParseOutcome.NotRead>(XlsxParser.Parse(new("a.xlsx", workbook.Save()))).Reason);
    }

    [Theory]
    [InlineData("EncryptedPackage", NotReadReason.PasswordProtected)]
    [InlineData("Workbook", NotReadReason.Unsupported)]
    public void Workbook_CompoundFile_SaysWhatItIs(string stream, NotReadReason reason)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, .. new byte[64], .. Encoding.Unicode.GetBytes(stream)];
        Assert.Equal(reason, Assert.IsType<ParseOutcome.NotRead>(XlsxParser.Parse(new("a.xlsx", bytes))).Reason);
    }

    [Theory]
    [InlineData(0, null, 12.5, "12.5")]
    [InlineData(0, null, 0.1, "0.1")]
    [InlineData(44, null, 1250, "$1,250.00")]
    [InlineData(164, "[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00", 65, "$65.00")]
    [InlineData(164, "[$€-2] #,##0", 65, "€65")]
    [InlineData(164, "0.0%", 0.075, "7.5%")]
    [InlineData(164, "[$-409]mmmm d, yyyy;@", 46023, "January 1, 2026")]
    [InlineData(20, null, 0.6875, "4:30 PM")]
    [InlineData(164, "0.00\" per day\"", 5, "5.00")]
    public void NumberFormat_OfACell_PrintsWhatTheSheetShows(uint id, string? code, double number, string shown) =>
        Assert.Equal(shown, new NumberFormat(id, code).Print(number, from1904: false));
}

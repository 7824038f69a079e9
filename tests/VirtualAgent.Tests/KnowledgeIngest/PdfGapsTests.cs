using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class PdfGapsTests
{
    private const string Excise = """
        Vehicle excise tax
        Excise tax is due when you register your vehicle.

           Age of vehicle Rate per $1,000 of list price
        First year           $24.00
        Second year          $17.50
        Sixth year and older $4.00

        Residents on active duty pay none.
        """;

    [Fact]
    public void Table_HeaderOneSpaceApart_IsPartedWhereTheWordsStandApart()
    {
        var table = Table(PdfGaps.Widened(Excise, Placed(
            new PdfLine("Vehicleexcisetax", 26, new HashSet<int>()),
            new("Excisetaxisduewhenyouregisteryourvehicle.", 13, new HashSet<int>()),
            new("AgeofvehicleRateper$1,000oflistprice", 13, new HashSet<int> { 12 }))));
        Assert.Equal(["Age of vehicle", "Rate per $1,000 of list price"], table.Header.ToArray());
        Assert.Equal(["First year $24.00", "Second year $17.50", "Sixth year and older $4.00"], table.Rows.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Table_HeaderThatCannotBeParted_MakesNoRowTheHeader()
    {
        var table = Table(PdfGaps.Widened(Excise, Placed()));
        Assert.Empty(table.Header);
        Assert.Equal(["First year $24.00", "Second year $17.50", "Sixth year and older $4.00"], table.Rows.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Table_AmountsToTheRight_AreCellsOfTheirOwn()
    {
        var table = Table(PdfGaps.Widened("Permit               Fee\nFence               $45.00\nSwimming pool or spa $120.00\nSign                 $8.00", Placed()));
        Assert.Equal(["Fence $45.00", "Swimming pool or spa $120.00", "Sign $8.00"], table.Rows.Select(row => string.Join('|', row).Replace('|', ' ')));
        Assert.All(table.Rows, row => Assert.StartsWith("$", row[1]));
    }

    [Fact]
    public void Table_CellsThatFillTheirColumns_AreCellsOfTheirOwn()
    {
        var table = Table(PdfGaps.Widened("""
                        Matter                              Season                      Permit            Penalty
            Smelt shacks on the river                January 1 to March 15         Harbormaster, $15          $50
            Worm digging                             all year                      State only                 $250
            Rockweed cutting                         not allowed at town landings none                        $500
            Winter storage of boats in the upper lot November 1 to April 15        Harbormaster, $10 a foot $75
            """, Placed()));
        Assert.Equal(["Rockweed cutting", "not allowed at town landings", "none", "$500"], table.Rows[2].ToArray());
        Assert.Equal(["Winter storage of boats in the upper lot", "November 1 to April 15", "Harbormaster, $10 a foot", "$75"], table.Rows[3].ToArray());
    }

    [Fact]
    public void Table_HeaderOfWords_StaysTheHeader() =>
        Assert.Equal(["Charge", "2025", "2026"], Table("Charge       2025      2026\nBase         $21.40    $22.00\nLate fee     $5.00     $6.00").Header.ToArray());

    [Fact]
    public void Heading_InLargerLetters_IsNotPartOfTheTextBelow()
    {
        var blocks = PdfLayout.Blocks(PdfGaps.Widened(Excise, Placed(
            new PdfLine("Vehicleexcisetax", 26, new HashSet<int>()),
            new("Excisetaxisduewhenyouregisteryourvehicle.", 13, new HashSet<int>()))));
        Assert.Equal(new Block.Heading(1, "Vehicle excise tax"), blocks[0]);
        Assert.Equal(new Block.Paragraph("Excise tax is due when you register your vehicle."), blocks[1]);
    }

    [Fact]
    public void Lines_OfWords_KnowTheirGapsAndHeight()
    {
        var line = Assert.Single(Assert.Single(PdfLines.Of("""
            <page width="612" height="792">
            <word xMin="73.3" yMin="131.8" xMax="83.3" yMax="145.1">of</word>
            <word xMin="86.3" yMin="131.8" xMax="121.6" yMax="145.1">vehicle</word>
            <word xMin="138.9" yMin="131.8" xMax="162.9" yMax="145.1">R&amp;D</word>
            """))).Value;
        Assert.Equal("ofvehicleR&D", line.Text);
        Assert.Equal([9], line.Gaps);
        Assert.Equal(13.3, line.Height, 1);
    }

    private static Block.Table Table(string page) => Assert.Single(PdfLayout.Blocks(page).OfType<Block.Table>());

    private static Dictionary<string, PdfLine> Placed(params PdfLine[] lines) => lines.ToDictionary(line => line.Text);
}

using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using VirtualAgent.Tests.KnowledgeIngest.Support;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class PdfColumnsTests
{
    private readonly DocumentParser _parser = new(new PdfParser(TimeProvider.System));

    [FactIfTool("pdftotext")]
    public async Task Text_InTwoColumns_IsReadOneColumnAfterTheOther()
    {
        var blocks = await BlocksAsync(
            "Water news",
            "",
            "The city reads meters every         Residents with a low income",
            "month. A bill is due 21 days        may ask for help with the",
            "after it is mailed. If it is        bill. The help takes thirty",
            "not paid by then, a late fee        percent off for a year. Ask",
            "of five percent is added.           at City Hall or by phone.",
            "                                    ",
            "Leaks are for owners to mend        Call 555-0100 on any working",
            "from the property line to the       day between eight and five",
            "house.                              to speak with somebody.");
        Assert.Empty(blocks.OfType<Block.Table>());
        Assert.Equal(
            [
                "The city reads meters every month. A bill is due 21 days after it is mailed. If it is not paid by then, a late fee of five percent is added.",
                "Leaks are for owners to mend from the property line to the house.",
                "Residents with a low income may ask for help with the bill. The help takes thirty percent off for a year. Ask at City Hall or by phone.",
                "Call 555-0100 on any working day between eight and five to speak with somebody.",
            ],
            blocks.OfType<Block.Paragraph>().Select(p => p.Text));
    }

    [FactIfTool("pdftotext")]
    public async Task Text_InThreeColumns_IsReadOneColumnAfterTheOther()
    {
        var blocks = await BlocksAsync(
            "Bring large things to the     Dogs must be on a leash on    Burn permits are given by",
            "curb by seven in the          every street and in every     the fire station on days",
            "morning of your day, and      park but the dog run at the   when the wind is low and",
            "call two days before.         end of the river path.        the ground is wet.");
        Assert.Equal(
            [
                "Bring large things to the curb by seven in the morning of your day, and call two days before.",
                "Dogs must be on a leash on every street and in every park but the dog run at the end of the river path.",
                "Burn permits are given by the fire station on days when the wind is low and the ground is wet.",
            ],
            blocks.OfType<Block.Paragraph>().Select(p => p.Text));
    }

    [FactIfTool("pdftotext")]
    public async Task Lists_SideBySide_AreTwoListsUnderTheirTitles()
    {
        var blocks = await BlocksAsync(
            "Recycling",
            "",
            "What goes in the blue bin and what does not is the same all over the city.",
            "",
            "Yes, please                 No, thank you",
            "* Cardboard, flat           * Plastic bags",
            "* Glass bottles             * Foam cups and",
            "* Cans                        trays",
            "* Paper                     * Batteries",
            "                            * Garden hoses");
        Assert.Empty(blocks.OfType<Block.Table>());
        Assert.Equal(["Recycling", "Yes, please", "No, thank you"], blocks.OfType<Block.Heading>().Select(h => h.Text));
        Assert.Equal(
            ["Cardboard, flat|Glass bottles|Cans|Paper", "Plastic bags|Foam cups and trays|Batteries|Garden hoses"],
            blocks.OfType<Block.Listing>().Select(list => string.Join('|', list.Items)));
    }

    [FactIfTool("pdftotext")]
    public async Task Text_BelowColumns_ComesAfterThem()
    {
        var blocks = await BlocksAsync(
            "Bring large things to the     Dogs must be on a leash on",
            "curb by seven in the          every street and in every",
            "morning of your day.          park but the dog run.",
            "",
            "Every rule on this page holds from the first of January until it is changed.");
        Assert.Equal("Every rule on this page holds from the first of January until it is changed.", Assert.IsType<Block.Paragraph>(blocks[^1]).Text);
        Assert.Equal(3, blocks.OfType<Block.Paragraph>().Count());
    }

    [FactIfTool("pdftotext")]
    public async Task Table_OfWordsAndAmounts_StaysATable()
    {
        var table = Assert.Single((await BlocksAsync(
            "Charges",
            "",
            "Charge                       Amount",
            "Base charge                  $21.40",
            "late fee after the due date  five percent of the bill",
            "returned check or payment    $30.00")).OfType<Block.Table>());
        Assert.Equal(["late fee after the due date", "five percent of the bill"], table.Rows[1].ToArray());
    }

    [FactIfTool("pdftotext")]
    public async Task Table_OfSentencesInRows_StaysATable() => Assert.Single((await BlocksAsync(
        "Who asks                            What the city does",
        "",
        "An owner who lives in the           The city sends an inspector",
        "house and wants a new roof.         within ten working days.",
        "",
        "A renter who has no heat and        The city calls the owner on",
        "whose landlord does nothing.        the same day it is told.")).OfType<Block.Table>());

    private async Task<IReadOnlyList<Block>> BlocksAsync(params string[] page) =>
        Assert.IsType<ParseOutcome.Parsed>(await _parser.ParseAsync(new("a.pdf", SamplePdf.Of(page)), CancellationToken.None)).Blocks;
}

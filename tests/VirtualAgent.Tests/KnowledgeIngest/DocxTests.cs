using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using Xunit;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class DocxTests
{
    [Fact]
    public async Task Bold_QuestionOnALineOfItsOwn_IsAHeading() => Assert.Equal(
        [new Block.Heading(6, "What does a sticker cost?"), new Block.Paragraph("It is $4.50."), new Block.Heading(6, "Old mattresses"), new Block.Paragraph("A twin costs $20.")],
        await BlocksAsync(
            Line(Bold("What does a "), Bold("sticker cost?")), Line(Plain("It is $4.50.")), Line(Bold("Old mattresses"), Plain(" ")), Line(Plain("A twin costs $20."))));

    [Fact]
    public async Task Bold_SentenceOrPartOfALine_IsNoHeading() => Assert.All(
        await BlocksAsync(Line(Bold("Closed on holidays.")), Line(Bold("Stickers"), Plain(" are sold here")), Line(new Run(new RunProperties(new Bold { Val = false }), new Text("Not bold")))),
        block => Assert.IsType<Block.Paragraph>(block));

    private static async Task<IEnumerable<Block>> BlocksAsync(params Paragraph[] lines)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(lines));
        }

        return Assert.IsType<ParseOutcome.Parsed>(await new DocumentParser(new PdfParser(TimeProvider.System)).ParseAsync(new("faq.docx", stream.ToArray()), CancellationToken.None)).Blocks;
    }

    private static Paragraph Line(params Run[] runs) => new(runs.AsEnumerable());

    private static Run Bold(string text) => new(new RunProperties(new Bold()), Words(text));

    private static Run Plain(string text) => new(Words(text));

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}

using System.Collections.Immutable;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>A part of a document's content, whatever format it came in.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <param name="Level">1 for the document's title.</param>
    public sealed record Heading(int Level, string Text) : Block;

    /// <param name="IsBold">From end to end.</param>
    public sealed record Paragraph(string Text, bool IsBold = false) : Block;

    public sealed record Listing(ImmutableArray<string> Items, bool Ordered) : Block;

    /// <param name="RowsStandAlone">Each row is an entry of its own, such as a fee.</param>
    public sealed record Table(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows, bool RowsStandAlone) : Block;
}

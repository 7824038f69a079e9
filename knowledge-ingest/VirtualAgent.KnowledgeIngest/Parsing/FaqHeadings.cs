using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>On a page of questions in bold, a sentence in bold that text follows is a heading too: 'I want to dig clams.'</summary>
internal static class FaqHeadings
{
    private const int FewestQuestions = 3;
    private const int Longest = 80;

    public static ImmutableArray<Block> Found(ImmutableArray<Block> blocks) =>
        blocks.Count(block => block is Block.Heading { Level: BoldHeading.Level } heading && heading.Text.EndsWith('?')) < FewestQuestions ? blocks
        : [.. blocks.Select((block, at) => block is Block.Paragraph { IsBold: true, Text.Length: <= Longest } bold && IsFollowed(blocks, at) ? new Block.Heading(BoldHeading.Level, bold.Text) : block)];

    private static bool IsFollowed(ImmutableArray<Block> blocks, int at) =>
        at + 1 < blocks.Length && blocks[at + 1] is not (Block.Heading or Block.Paragraph { IsBold: true });
}

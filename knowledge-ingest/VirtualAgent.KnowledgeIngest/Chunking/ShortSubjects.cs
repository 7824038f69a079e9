using System.Collections.Immutable;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>A page that tells of one thing after another, a short paragraph each and no headings: what stands in one has nothing to do with the next.</summary>
internal static class ShortSubjects
{
    private const int Fewest = 3;
    private const int MostSentences = 3;

    public static bool Are(ImmutableArray<Block> blocks)
    {
        var content = blocks is [Block.Heading { Level: 1 }, ..] ? blocks[1..] : blocks;
        return content.Length >= Fewest && content.All(block => block is Block.Paragraph paragraph && IsShort(paragraph.Text));
    }

    private static bool IsShort(string paragraph) => !paragraph.EndsWith(':') && SentenceSplitter.Split(paragraph).Count <= MostSentences;
}

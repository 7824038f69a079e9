using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>Cuts a document along its own structure: a passage is a section, or a part of one that is too long.</summary>
internal static class Chunker
{
    private const int MostWords = 240;
    private const int MostRows = 16;

    public static ImmutableArray<Passage> Passages(string documentId, DocumentMetadata metadata, ImmutableArray<Block> blocks, string contentHash)
    {
        var title = metadata.Title!;
        var apart = !Passage.IsAnswer(documentId) && ShortSubjects.Are(blocks);
        var pieces = Sections(title, blocks).SelectMany(section => Pieces(section, text => apart && !Leaning.IsBack(metadata.Language!, text))).ToList();
        var questions = QuestionPlaces.For(Passage.IsAnswer(documentId) ? [title, .. metadata.Questions] : metadata.Questions, [.. pieces.Select(p => p.Text)], [.. pieces.Select(p => p.Path)], metadata.Language!);
        var seen = new Dictionary<string, int>();
        var passages = ImmutableArray.CreateBuilder<Passage>(pieces.Count);
        for (var at = 0; at < pieces.Count; at++)
        {
            var (path, text) = pieces[at];
            var slug = Slug.Of(string.Join('-', path));
            var copy = seen[slug] = seen.GetValueOrDefault(slug) + 1;
            passages.Add(new Passage(
                $"{documentId}#{slug}{(copy > 1 ? $"-{copy}" : string.Empty)}",
                documentId,
                title,
                path,
                text,
                questions[at],
                metadata.Url!,
                metadata.Department!,
                metadata.Language!,
                metadata.Audience,
                metadata.Effective,
                metadata.Review,
                metadata.Expires,
                contentHash) { Owner = metadata.Owner, TranslationOf = metadata.TranslationOf });
        }

        return passages.ToImmutable();
    }

    private sealed record Section(ImmutableArray<string> Path, List<Block> Blocks);

    private static List<Section> Sections(string title, ImmutableArray<Block> blocks)
    {
        var sections = new List<Section> { new([], []) };
        var path = new List<(int Level, string Text)>();
        foreach (var block in blocks)
        {
            if (block is not Block.Heading heading)
            {
                sections[^1].Blocks.Add(block);
                continue;
            }

            path.RemoveAll(h => h.Level >= heading.Level);
            if (!(heading.Level == 1 && path.Count == 0 && string.Equals(heading.Text, title, StringComparison.OrdinalIgnoreCase)))
            {
                path.Add((heading.Level, heading.Text));
            }

            sections.Add(new([.. path.Select(h => h.Text)], []));
        }

        return sections;
    }

    /// <param name="isSubject">Whether a paragraph has a subject of its own.</param>
    private static IEnumerable<(ImmutableArray<string> Path, string Text)> Pieces(Section section, Predicate<string> isSubject)
    {
        var parts = section.Blocks.SelectMany(block => Parts(block, isSubject)).ToList();
        var piece = new List<string>();
        var words = 0;
        foreach (var (text, alone) in parts)
        {
            var length = text.Count(char.IsWhiteSpace) + 1;
            if (piece.Count > 0 && (alone || words + length > MostWords))
            {
                yield return (section.Path, string.Join("\n\n", piece));
                piece.Clear();
                words = 0;
            }

            piece.Add(text);
            words += length;
        }

        if (piece.Count > 0)
        {
            yield return (section.Path, string.Join("\n\n", piece));
        }
    }

    private static IEnumerable<(string Text, bool Alone)> Parts(Block block, Predicate<string> isSubject) => block switch
    {
        Block.Table { RowsStandAlone: true } table => table.Rows.Select(row => (MarkdownText.Table(table.Header, [row]), true)),
        Block.Table table => table.Rows.Chunk(MostRows).Select(rows => (MarkdownText.Table(table.Header, rows), false)),
        Block.Paragraph paragraph => Sentences.Split(paragraph.Text, MostWords).Select(text => (text, isSubject(text))),
        Block.Listing list => [(MarkdownText.List(list), false)],
        _ => [],
    };
}

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
        var pieces = Named(Sections(title, blocks).SelectMany(section => Pieces(section, text => apart && !Leaning.IsBack(metadata.Language!, text))));
        var questions = QuestionPlaces.For(Passage.IsAnswer(documentId) ? [title, .. metadata.Questions] : metadata.Questions, pieces, metadata.Language!);
        return
        [
            .. pieces.Select(piece => new Passage(
                $"{documentId}#{piece.Name}",
                documentId,
                title,
                piece.Path,
                piece.Text,
                [.. questions[piece]],
                metadata.Url!,
                metadata.Department!,
                metadata.Language!,
                metadata.Audience,
                metadata.Effective,
                metadata.Review,
                metadata.Expires,
                contentHash) { Owner = metadata.Owner, TranslationOf = metadata.TranslationOf }),
        ];
    }

    private static ImmutableArray<Piece> Named(IEnumerable<(ImmutableArray<string> Path, string Text)> pieces)
    {
        var copies = new Dictionary<string, int>();
        var taken = new HashSet<string>();
        var named = ImmutableArray.CreateBuilder<Piece>();
        foreach (var (path, text) in pieces)
        {
            var slug = Slug.Of(string.Join('-', path));
            string name;
            do
            {
                var copy = copies[slug] = copies.GetValueOrDefault(slug) + 1;
                name = copy > 1 ? $"{slug}-{copy}" : slug;
            }
            while (!taken.Add(name));
            named.Add(new(name, path, text));
        }

        return named.ToImmutable();
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

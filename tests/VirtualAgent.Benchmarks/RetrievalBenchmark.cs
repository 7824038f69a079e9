using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Benchmarks;

/// <summary>Searches the embedded index of made-up passages.</summary>
internal static class RetrievalBenchmark
{
    private const int PassagesPerDocument = 10;
    private const int Questions = 1_000;
    private const int WarmUp = 2_000;

    public static async Task<int> RunAsync(int passages)
    {
        using var hall = new KnowledgeHall();
        var text = new MadeUpText(1);
        var made = Enumerable.Range(0, passages).Select(at => Made(text, at / PassagesPerDocument, at % PassagesPerDocument));
        await hall.Index.ReplaceAsync(made, CancellationToken.None);
        Console.WriteLine($"{passages} passages indexed; {Measures.Memory()}");
        await AskAsync(hall.Index, text, WarmUp, new());
        var measures = new Measures();
        await AskAsync(hall.Index, text, Questions, measures);
        measures.Print("questions");
        return 0;
    }

    private static async Task AskAsync(IKnowledgeIndex index, MadeUpText text, int questions, Measures measures)
    {
        for (var question = 0; question < questions; question++)
        {
            var query = new KnowledgeQuery(text.Sentence(7), "en", null, null, [], [], null, new(2026, 11, 21), 10);
            await measures.TimeAsync(() => index.SearchAsync(query, CancellationToken.None));
        }
    }

    private static Passage Made(MadeUpText text, int document, int at) => new(
        $"document-{document}#{at}",
        $"document-{document}",
        text.Sentence(5),
        [text.Sentence(4)],
        $"{text.Sentence(16)} {text.Sentence(20)} {text.Sentence(18)} {text.Sentence(15)}",
        [],
        $"https://city.example/document-{document}",
        "clerk",
        "en",
        null,
        new(2026, 1, 1),
        null,
        null,
        $"{document}");
}

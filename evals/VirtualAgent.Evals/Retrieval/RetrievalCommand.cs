using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Retrieval;

/// <summary><c>evals retrieval</c>: how often the right passage is found, beside a plain baseline.</summary>
internal static class RetrievalCommand
{
    private static readonly ImmutableArray<string> Columns = ["hit@1", "hit@5", "hit@10", "MRR@10", "nDCG@10"];

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the data sets.", Required = true };
        var ablations = new Option<bool>("--ablations") { Description = "Also measure the ranking with each part taken away." };
        var pack = new Option<DirectoryInfo?>("--pack") { Description = "The folder of a city pack, to measure on its questions too." };
        var questions = new Option<FileInfo?>("--questions") { Description = "The questions to that city." };
        var command = new Command("retrieval", "Measures finding passages, beside SQLite FTS5.") { data, ablations, pack, questions };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var sets = RetrievalSets.Read(parsed.GetRequiredValue(data).FullName);
            if (parsed.GetValue(pack) is { } city && parsed.GetValue(questions) is { } asked)
            {
                sets = [.. sets, .. await CityAsync(city.FullName, asked.FullName, cancellationToken)];
            }

            return await RunAsync(sets, parsed.GetValue(ablations), cancellationToken);
        });
        return command;
    }

    private static async Task<ImmutableArray<RetrievalSet>> CityAsync(string pack, string questions, CancellationToken cancellationToken)
    {
        using var city = new CityUnderTest(pack);
        await city.IngestAsync(cancellationToken);
        var asked = AnswerCase.Read(questions).Select(q => q.WithCurated(city.Passages)).ToList();
        return [.. asked.Select(q => q.Language).Distinct().Select(language => RetrievalSets.City(language, city.Passages, asked))];
    }

    private static async Task<int> RunAsync(ImmutableArray<RetrievalSet> sets, bool ablations, CancellationToken cancellationToken)
    {
        if (sets.IsEmpty)
        {
            AnsiConsole.WriteLine("The folder holds no data set that this command knows.");
            return 1;
        }

        foreach (var corpus in sets.GroupBy(s => s.Corpus))
        {
            using var baseline = new BaselineRetriever(corpus.Key);
            var tables = corpus.ToDictionary(set => set, NewTable);
            await AddAsync(tables, "baseline (FTS5)", baseline, cancellationToken);
            foreach (var (name, weights) in ablations ? Ablations.All : [("VirtualAgent", new RankingWeights())])
            {
                using var product = await ProductRetriever.CreateAsync(corpus.Key, weights, cancellationToken);
                await AddAsync(tables, name, product, cancellationToken);
            }

            foreach (var table in tables.Values)
            {
                AnsiConsole.Write(table);
            }
        }

        return 0;
    }

    private static Table NewTable(RetrievalSet set)
    {
        var table = new Table { Border = TableBorder.Markdown, Title = new TableTitle($"{set.Name} ({set.Cases.Length} questions)") };
        table.AddColumn("ranking");
        foreach (var column in Columns)
        {
            table.AddColumn(column);
        }

        return table.AddColumn("p50 ms").AddColumn("p99 ms");
    }

    private static async Task AddAsync(Dictionary<RetrievalSet, Table> tables, string name, IRetriever retriever, CancellationToken cancellationToken)
    {
        foreach (var (set, table) in tables)
        {
            var scores = await RetrievalRun.ScoreAsync(set, retriever, cancellationToken);
            table.AddRow(
            [
                name,
                .. Columns.Select(c => scores[c].ToString()),
                scores.Percentile(0.5).ToString("0.00", CultureInfo.InvariantCulture),
                scores.Percentile(0.99).ToString("0.00", CultureInfo.InvariantCulture),
            ]);
        }
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;
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
        var command = new Command("retrieval", "Measures finding passages, beside SQLite FTS5.") { data, ablations };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(data).FullName, parsed.GetValue(ablations), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool ablations, CancellationToken cancellationToken)
    {
        var sets = RetrievalSets.Read(folder);
        if (sets.IsEmpty)
        {
            AnsiConsole.WriteLine($"No data set that this command knows is in {folder}.");
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

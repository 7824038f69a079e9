using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Retrieval;

/// <summary><c>evals train-reranker</c>: learns the re-ranker's weights, measured by cross-validation over documents.</summary>
internal static class TrainRerankerCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the data sets.", Required = true };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write the weights." };
        var command = new Command("train-reranker", "Learns the re-ranker's weights from judged questions.") { data, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data).FullName, parsed.GetValue(output)?.FullName));
        return command;
    }

    private static int Run(string folder, string? output)
    {
        var groups = RetrievalSets.Read(folder)
            .Where(set => !set.ByDocument)
            .SelectMany(Groups)
            .ToImmutableArray();
        foreach (var set in groups.GroupBy(g => g.Set))
        {
            AnsiConsole.WriteLine($"{set.Key}: {set.Count()} questions");
        }

        var folds = 5;
        var held = ImmutableArray.CreateBuilder<(TrainingGroup Group, double Before, double After)>();
        for (var fold = 0; fold < folds; fold++)
        {
            var learned = RerankerTraining.Learn([.. groups.Where(g => g.Fold % folds != fold)]);
            held.AddRange(groups.Where(g => g.Fold % folds == fold).Select(g => (g, g.Reciprocal(TrainingGroup.FirstStage), g.Reciprocal(learned))));
        }

        foreach (var set in held.GroupBy(h => h.Group.Set))
        {
            AnsiConsole.WriteLine($"{set.Key}: MRR of held-out folds {set.Average(h => h.Before):0.0000} -> {set.Average(h => h.After):0.0000}");
        }

        var whole = RerankerTraining.Learn(groups);
        var json = JsonSerializer.Serialize(whole.Weights, Indented);
        AnsiConsole.WriteLine(json);
        if (output is not null)
        {
            File.WriteAllText(output, json + "\n");
        }

        return 0;
    }

    private static IEnumerable<TrainingGroup> Groups(RetrievalSet set)
    {
        var index = new LanguageIndex("en");
        foreach (var document in set.Corpus.Passages.GroupBy(p => p.DocumentId))
        {
            foreach (var (passage, position) in document.Select((p, at) => (p, at)))
            {
                index.Add(passage, position);
            }
        }

        var ranker = new PassageRanker(
            SynonymTable.With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty),
            new RankingWeights());
        return set.Cases.Select(question => new TrainingGroup(
            set.Name,
            question.GoldDocuments.Min(StringComparer.Ordinal)!.Sum(c => (int)c),
            [.. ranker.Candidates(index, ProductRetriever.Query(question, 10))
                .Select(c => new TrainingCandidate(c.Features, question.Gold.Contains(c.Indexed.Passage.Id)))]));
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Training.Meaning;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Training;

/// <summary><c>evals train</c>: learns the re-ranker, the choice of sentences and the evidence model, each measured on folds held out.</summary>
internal static class TrainCommand
{
    private const int Folds = 5;
    private const string City = "city";
    private const string Questions = "questions.jsonl";
    private const double Refused = 0.8;
    private static readonly ImmutableArray<double> Refusals = [0.7, 0.8, 0.85, 0.9, 0.95];
    private static readonly LearnedModel<UnitFeature> ByShare = new(ImmutableSortedDictionary<string, double>.Empty
        .Add(nameof(UnitFeature.Share), 8).Add(nameof(UnitFeature.PassageGap), -1).Add(nameof(UnitFeature.LacksKind), -1));

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the data sets.", Required = true };
        var pack = new Option<DirectoryInfo>("--pack") { Description = "The folder of a city pack.", Required = true };
        var questions = new Option<FileInfo[]>("--questions") { Description = "The questions to that city; several files may be given.", Required = true, AllowMultipleArgumentsPerToken = true };
        var feedback = new Option<FileInfo?>("--feedback") { Description = "What residents said of answers, as the console exports it." };
        var others = new Option<DirectoryInfo?>("--cities") { Description = "A folder of further cities: a pack each, with its questions.jsonl." };
        var topics = new Option<DirectoryInfo?>("--topics") { Description = "A folder of models topics to learn; the shipped ones if left out." };
        var facets = new Option<DirectoryInfo?>("--facets") { Description = "A folder of facets to learn; the shipped ones if left out." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where to write the models.", Required = true };
        var command = new Command("train", "Learns the ranking and answering models from judged questions.") { data, pack, questions, feedback, others, topics, facets, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var into = parsed.GetRequiredValue(output).FullName;
            Directory.CreateDirectory(into);
            var models = MeaningLearning.Learn(parsed.GetValue(topics)?.FullName, parsed.GetValue(facets)?.FullName, into);
            var asked = parsed.GetRequiredValue(questions).Select(f => f.FullName);
            var city = await CityVariants.ReadAsync(City, parsed.GetRequiredValue(pack).FullName, asked, parsed.GetValue(feedback)?.FullName, models, cancellationToken);
            Learn(parsed.GetRequiredValue(data).FullName, [city, .. await OthersAsync(parsed.GetValue(others), models, cancellationToken)], models, into);
        });
        return command;
    }

    private static async Task<ImmutableArray<CityVariants>> OthersAsync(DirectoryInfo? folder, LearnedModels models, CancellationToken cancellationToken)
    {
        var cities = ImmutableArray.CreateBuilder<CityVariants>();
        foreach (var pack in folder?.GetDirectories().OrderBy(d => d.Name, StringComparer.Ordinal) ?? Enumerable.Empty<DirectoryInfo>())
        {
            cities.Add(await CityVariants.ReadAsync($"{City} {pack.Name}", pack.FullName, [Path.Combine(pack.FullName, Questions)], feedback: null, models, cancellationToken));
        }

        return cities.ToImmutable();
    }

    private static void Learn(string data, ImmutableArray<CityVariants> cities, LearnedModels models, string output)
    {
        var firstStage = new LearnedModel<Feature>(ImmutableSortedDictionary<string, double>.Empty.Add(nameof(Feature.Bm25), 1));
        var reranker = Choose([.. DataCases.Rerank(data, models), .. cities.SelectMany(c => c.Rerank())], firstStage);
        Write(output, LearnedModels.RerankerFile, reranker);

        var scorer = Choose([.. cities.SelectMany(c => c.Units(reranker))], ByShare);
        Write(output, LearnedModels.UnitScorerFile, scorer);

        var evidence = Decide(
            [.. cities.Select(c => c.Whole.Set)],
            [
                .. cities.SelectMany(c => c.Evidence(reranker, scorer)),
                .. DataCases.Evidence(data, reranker, scorer, models),
                .. DataCases.Strangers(data, cities[0].Whole, reranker, scorer),
            ]);
        Write(output, LearnedModels.EvidenceFile, evidence);
    }

    private static LearnedModel<TFeature> Choose<TFeature>(ImmutableArray<JudgedChoice> choices, LearnedModel<TFeature> start)
        where TFeature : struct, Enum
    {
        var held = new List<(string Set, double Before, double After)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = ChoiceTraining.Learn(choices.Where(g => g.Fold % Folds != fold), start);
            held.AddRange(choices.Where(g => g.Fold % Folds == fold)
                .Select(g => (g.Set, ChoiceTraining.Reciprocal(g, start), ChoiceTraining.Reciprocal(g, learned))));
        }

        foreach (var set in held.GroupBy(h => h.Set))
        {
            Console.WriteLine(
                $"{typeof(TFeature).Name}, {set.Key}, {set.Count()} cases: MRR of held-out folds {set.Average(h => h.Before):0.000} -> {set.Average(h => h.After):0.000}, "
                + $"first right {set.Average(h => h.Before == 1 ? 1.0 : 0):0.000} -> {set.Average(h => h.After == 1 ? 1.0 : 0):0.000}, "
                + $"in three {set.Average(h => h.Before > 0.3 ? 1.0 : 0):0.000} -> {set.Average(h => h.After > 0.3 ? 1.0 : 0):0.000}");
        }

        return ChoiceTraining.Learn(choices, start);
    }

    private static LearnedModel<EvidenceFeature> Decide(ImmutableHashSet<string> asked, ImmutableArray<JudgedCase> cases)
    {
        var held = new List<(JudgedCase Case, double Score)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = CaseTraining.Learn<EvidenceFeature>([.. cases.Where(c => c.Fold % Folds != fold)]);
            held.AddRange(cases.Where(c => c.Fold % Folds == fold).Select(c => (c, learned.Score(c.Features))));
        }

        foreach (var set in held.GroupBy(h => h.Case.Set.Split(',')[0]))
        {
            Report(set.Key, [.. set.Where(h => h.Case.Right)], [.. set.Where(h => !h.Case.Right && h.Case.Set == set.Key)]);
            Report(set.Key + ", document withdrawn", [.. set.Where(h => h.Case.Right)], [.. set.Where(h => h.Case.Set != set.Key)]);
        }

        return Calibrated(CaseTraining.Learn<EvidenceFeature>(cases), [.. held.Where(h => asked.Contains(h.Case.Set))]);
    }

    /// <summary>How many right answers are kept where a share of the others is refused.</summary>
    private static void Report(string set, IReadOnlyList<(JudgedCase Case, double Score)> right, IReadOnlyList<(JudgedCase Case, double Score)> others)
    {
        if (right.Count == 0 || others.Count == 0)
        {
            return;
        }

        var wrong = others.Select(w => w.Score).Order().ToList();
        var under = wrong.Average(w => right.Average(r => r.Score > w ? 1.0 : 0));
        var kept = Refusals.Select(share => $"{share:0.00}: {right.Average(r => r.Score > wrong[(int)Math.Floor(wrong.Count * share)] ? 1.0 : 0):0.000}");
        Console.WriteLine($"Evidence, {set}: of {right.Count} right answers kept where of {wrong.Count} others are refused {string.Join(", ", kept)}; area under the curve {under:0.000}");
    }

    /// <summary>Moves the bias so that the product's threshold refuses the share of unanswerable questions that is aimed at, on held-out folds.</summary>
    private static LearnedModel<EvidenceFeature> Calibrated(LearnedModel<EvidenceFeature> model, IReadOnlyList<(JudgedCase Case, double Score)> held)
    {
        var others = held.Where(h => !h.Case.Right).Select(h => h.Score).Order().ToList();
        var threshold = others[(int)Math.Floor(others.Count * Refused)];
        var kept = held.Count(h => h.Case.Right && h.Score > threshold) / (double)held.Count(h => h.Case.Right);
        Console.WriteLine($"Evidence, threshold for {Refused:0.00} refused: {threshold:0.00}, of the right answers kept {kept:0.000}");
        var shipped = new KnowledgeOptions { DatabasePath = string.Empty }.EvidenceThreshold;
        var bias = model.Weights.GetValueOrDefault(nameof(EvidenceFeature.Bias)) + Math.Log(shipped / (1 - shipped)) - threshold;
        return new(model.Weights.SetItem(nameof(EvidenceFeature.Bias), Math.Round(bias, 4)), model.Trees);
    }

    private static void Write<TFeature>(string folder, string name, LearnedModel<TFeature> model)
        where TFeature : struct, Enum =>
        File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(new ModelFile(model.Weights, model.Trees)) + "\n");
}

using VirtualAgent.Understanding.Local.Classification;

namespace VirtualAgent.Evals.Understanding.Public;

/// <summary>
/// Real chat traffic, over half of it out of scope, with no out-of-scope example to learn from. The threshold is the
/// middle score of training rows whose whole intent was held out: what out of scope looks like, learnt from training.
/// </summary>
internal static class Hint3
{
    private const string Outside = "NO_NODES_DETECTED";

    private static readonly (string Name, double Bar)[] Shops = [("sofmattress", 0.60), ("powerplay11", 0.40)];

    public static IEnumerable<PublicScore> Run(string folder)
    {
        foreach (var (name, bar) in Shops)
        {
            var train = Path.Combine(folder, "hint3", "dataset", "v1", "train", $"{name}_train.csv");
            var test = Path.Combine(folder, "hint3", "dataset", "v1", "test", $"{name}_test.csv");
            if (File.Exists(train) && File.Exists(test))
            {
                var rows = PublicSet.ReadCsv(train, "sentence", "label");
                var traffic = PublicSet.ReadCsv(test, "sentence", "label");
                yield return new(
                    $"hint3 {name}", "Matthews correlation",
                    Correlation(rows, traffic, ClassifierOptions.Default), Correlation(rows, traffic, ClassifierOptions.Plain), bar);
            }
        }
    }

    private static double Correlation(List<LabelledText> rows, List<LabelledText> traffic, ClassifierOptions options)
    {
        var labels = rows.Select(r => r.Label).Distinct().ToList();
        var strange = new List<float>();
        for (var fold = 0; fold < PublicSet.Folds; fold++)
        {
            var held = labels.Where((_, i) => i % PublicSet.Folds == fold).ToHashSet();
            var part = PublicSet.Train([.. rows.Where(r => !held.Contains(r.Label))], options);
            strange.AddRange(rows.Where(r => held.Contains(r.Label)).Select(r => part.Predict(r.Text).Familiarity));
        }

        var threshold = strange.Order().ElementAt(strange.Count / 2);
        var model = PublicSet.Train(rows, options);
        return Metrics.Matthews([.. traffic.Select(t =>
        {
            var prediction = model.Predict(t.Text);
            return (t.Label, prediction.Familiarity > threshold ? prediction.Best.Label : Outside);
        })]);
    }
}

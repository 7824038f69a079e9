using VirtualAgent.Understanding.Local.Classification;

namespace VirtualAgent.Evals.Understanding.Public;

/// <summary>77 close intents: five folds over the training part, and ten examples a class.</summary>
internal static class Banking77
{
    private const int Few = 10;
    private const int Draws = 3;

    public static IEnumerable<PublicScore> Run(string folder)
    {
        var path = Path.Combine(folder, "banking77", "train.csv");
        if (!File.Exists(path))
        {
            yield break;
        }

        var rows = PublicSet.ReadCsv(path, "text", "category");
        var (all, fresh) = FiveFolds(rows, ClassifierOptions.Default);
        var (plain, plainFresh) = FiveFolds(rows, ClassifierOptions.Plain);
        yield return new("banking77", "accuracy, 5 folds", all, plain, 92);
        yield return new("banking77", "the same without near-duplicates", fresh, plainFresh, null);
        yield return new("banking77", "accuracy, 10 a class", FewShot(rows, ClassifierOptions.Default), FewShot(rows, ClassifierOptions.Plain), 80);
    }

    private static (double All, double Fresh) FiveFolds(List<LabelledText> rows, ClassifierOptions options)
    {
        var all = new List<(string, string)>();
        var fresh = new List<(string, string)>();
        for (var fold = 0; fold < PublicSet.Folds; fold++)
        {
            var (train, test) = PublicSet.Split(rows, fold);
            var model = PublicSet.Train(train, options);
            all.AddRange(PublicSet.Predict(model, test));
            fresh.AddRange(PublicSet.Predict(model, PublicSet.WithoutNearDuplicates(test, train)));
        }

        return (Metrics.Accuracy(all), Metrics.Accuracy(fresh));
    }

    private static double FewShot(List<LabelledText> rows, ClassifierOptions options) => Enumerable.Range(0, Draws).Average(seed =>
    {
        var random = new Random(seed);
        var drawn = rows.GroupBy(r => r.Label).SelectMany(g => g.OrderBy(_ => random.Next()).Take(Few)).ToHashSet();
        var model = PublicSet.Train([.. drawn], options);
        return Metrics.Accuracy(PublicSet.Predict(model, rows.Where(r => !drawn.Contains(r))));
    });
}

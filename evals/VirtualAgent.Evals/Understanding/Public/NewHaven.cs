using VirtualAgent.Understanding.Local.Classification;

namespace VirtualAgent.Evals.Understanding.Public;

/// <summary>What residents of a city wrote, with the category they chose.</summary>
internal static class NewHaven
{
    private sealed record Row(string Text, string Label);

    public static IEnumerable<PublicScore> Run(string folder)
    {
        var path = Path.Combine(folder, "newhaven_311", "train.jsonl");
        if (!File.Exists(path))
        {
            yield break;
        }

        List<LabelledText> rows = [.. Datasets.Lines<Row>(path).Select(r => new LabelledText(r.Text, r.Label))];
        var ours = Measure(rows, ClassifierOptions.Default);
        var plain = Measure(rows, ClassifierOptions.Plain);
        yield return new("newhaven_311", "top 1, 5 folds", ours.Top1, plain.Top1, 74);
        yield return new("newhaven_311", "top 3", ours.Top3, plain.Top3, 91);
        yield return new("newhaven_311", "macro F1", ours.MacroF1, plain.MacroF1, 64);
    }

    internal static (double Top1, double Top3, double MacroF1) Measure(List<LabelledText> rows, ClassifierOptions options)
    {
        var pairs = new List<(string, string)>();
        var among = 0;
        for (var fold = 0; fold < PublicSet.Folds; fold++)
        {
            var (train, test) = PublicSet.Split(rows, fold);
            var model = PublicSet.Train(train, options);
            foreach (var row in test)
            {
                var prediction = model.Predict(row.Text);
                pairs.Add((row.Label, prediction.Best.Label));
                among += prediction.Ranked.Take(3).Any(r => r.Label == row.Label) ? 1 : 0;
            }
        }

        return (Metrics.Accuracy(pairs), 100.0 * among / pairs.Count, Metrics.MacroF1(pairs));
    }
}

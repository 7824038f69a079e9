using System.Diagnostics;
using System.Text.Json;
using VirtualAgent.Understanding.Local.Classification;

namespace VirtualAgent.Evals.Understanding.Public;

/// <summary>150 intents and what is none of them. The one threshold comes from the out-of-scope rows of the training part.</summary>
internal static class Clinc150
{
    /// <summary>The share of the out-of-scope training rows that the threshold turns away.</summary>
    private const double TurnedAway = 0.65;

    public static IEnumerable<PublicScore> Run(string folder)
    {
        var path = Path.Combine(folder, "clinc150", "data_full.json");
        if (!File.Exists(path))
        {
            yield break;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var train = Part(document, "train");
        var val = Part(document, "val");
        var outside = Part(document, "oos_val");
        var clock = Stopwatch.StartNew();
        var model = PublicSet.Train(train, ClassifierOptions.Default);
        var training = clock.Elapsed;
        var ours = Measure(model, val, outside, Part(document, "oos_train"));
        clock.Restart();
        val.ForEach(v => model.Predict(v.Text));
        var each = clock.Elapsed / val.Count;
        var plain = Measure(PublicSet.Train(train, ClassifierOptions.Plain), val, outside, Part(document, "oos_train"));
        var fresh = PublicSet.WithoutNearDuplicates(val, train);

        yield return new("clinc150", "in-scope accuracy, nothing turned away", ours.Raw, plain.Raw, null);
        yield return new("clinc150", "the same without near-duplicates", Metrics.Accuracy(PublicSet.Predict(model, fresh)), null, null);
        yield return new("clinc150", "in-scope accuracy at the threshold", ours.InScope, plain.InScope, 92);
        yield return new("clinc150", "out-of-scope recall at the threshold", ours.Recall, plain.Recall, 60);
        yield return new("clinc150", "AUROC", ours.Auroc, plain.Auroc, 0.955);
        yield return new("speed", "seconds to train 15,000 examples", training.TotalSeconds, null, 4);
        yield return new("speed", "milliseconds a prediction", each.TotalMilliseconds, null, 0.05);
    }

    private static (double Raw, double InScope, double Recall, double Auroc) Measure(
        TextClassifier model, List<LabelledText> val, List<LabelledText> outside, List<LabelledText> outsideOfTraining)
    {
        var scores = outsideOfTraining.Select(t => model.Predict(t.Text).Familiarity).Order().ToList();
        var threshold = scores[(int)(TurnedAway * scores.Count)];
        var inside = val.Select(t => (t.Label, Prediction: model.Predict(t.Text))).ToList();
        var none = outside.Select(t => model.Predict(t.Text).Familiarity).ToList();
        return (
            100.0 * inside.Count(v => v.Prediction.Best.Label == v.Label) / inside.Count,
            100.0 * inside.Count(v => v.Prediction.Best.Label == v.Label && v.Prediction.Familiarity > threshold) / inside.Count,
            100.0 * none.Count(f => f <= threshold) / none.Count,
            Metrics.Auroc([.. inside.Select(v => v.Prediction.Familiarity)], none));
    }

    private static List<LabelledText> Part(JsonDocument document, string name) =>
        [.. document.RootElement.GetProperty(name).EnumerateArray().Select(e => new LabelledText(e[0].GetString()!, e[1].GetString()!))];
}

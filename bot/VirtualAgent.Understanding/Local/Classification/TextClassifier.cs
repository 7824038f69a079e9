using System.Numerics.Tensors;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>Ranks labels for a text, as learnt from examples.</summary>
internal sealed class TextClassifier
{
    private readonly Featurizer _featurizer;
    private readonly LearnedModel _model;
    private readonly string[] _labels;
    private readonly float _sharpness;

    private TextClassifier(Featurizer featurizer, LearnedModel model, string[] labels, float sharpness)
    {
        _featurizer = featurizer;
        _model = model;
        _labels = labels;
        _sharpness = sharpness;
    }

    public IReadOnlyList<string> Labels => _labels;

    public static TextClassifier Train(IReadOnlyList<LabelledText> examples, ClassifierOptions options)
    {
        var labels = examples.Select(e => e.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var index = labels.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i);
        var targets = examples.Select(e => index[e.Label]).ToArray();
        var (featurizer, vectors) = Featurizer.Fit([.. examples.Select(e => e.Text)], options.Features);
        var model = LinearTrainer.Train(vectors, targets, labels.Length, featurizer.Count, options.Trainer);
        return new(featurizer, model, labels, options.Sharpness);
    }

    public static TextClassifier Read(BinaryReader reader, ClassifierOptions options)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var featurizer = Featurizer.Read(reader, options.Features);
        return new(featurizer, new LearnedModel(reader.ReadArray<float>(), labels.Length), labels, options.Sharpness);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_labels.Length);
        foreach (var label in _labels)
        {
            writer.Write(label);
        }

        _featurizer.Write(writer);
        writer.WriteArray<float>(_model.Weights);
    }

    public Prediction Predict(string text)
    {
        var vector = _featurizer.Transform(text);
        Span<float> scores = _labels.Length <= 512 ? stackalloc float[_labels.Length] : new float[_labels.Length];
        Span<float> shares = _labels.Length <= 512 ? stackalloc float[_labels.Length] : new float[_labels.Length];
        _model.Score(vector, scores);
        TensorPrimitives.Multiply(scores, _sharpness, shares);
        TensorPrimitives.SoftMax<float>(shares, shares);
        var ranked = new RankedLabel[_labels.Length];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i] = new(_labels[i], scores[i], shares[i]);
        }

        Array.Sort(ranked, static (a, b) => b.Score.CompareTo(a.Score));
        return new Prediction(ranked, vector.Known);
    }
}

using System.Numerics.Tensors;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>
/// One separating plane per class against the rest (squared hinge loss), found by dual coordinate ascent: no learning
/// rate, the same result on every run. All classes of a block move together, so that a step is a few vector operations.
/// </summary>
internal static class LinearTrainer
{
    public static LearnedModel Train(SparseVector[] vectors, int[] labels, int classes, int features, TrainerOptions options)
    {
        var blocks = Math.Min(Environment.ProcessorCount, Math.Max(1, classes / 8));
        var size = (classes + blocks - 1) / blocks;
        var weights = new float[features * classes];
        Parallel.For(0, blocks, block =>
        {
            var first = block * size;
            var count = Math.Min(size, classes - first);
            if (count > 0)
            {
                var part = TrainBlock(vectors, labels, first, count, features, options);
                for (var feature = 0; feature < features; feature++)
                {
                    part.AsSpan(feature * count, count).CopyTo(weights.AsSpan((feature * classes) + first, count));
                }
            }
        });
        if (options.CentroidWeight > 0f)
        {
            Centroids.AddTo(weights, vectors, labels, classes, options.CentroidWeight);
        }

        return new LearnedModel(weights, classes);
    }

    private static float[] TrainBlock(SparseVector[] vectors, int[] labels, int first, int count, int features, TrainerOptions options)
    {
        var weights = new float[features * count];
        var dual = new float[vectors.Length * count];
        var scores = new float[count];
        var steps = new float[count];
        var lengths = vectors.Select(v => v.SquaredLength).ToArray();
        var order = Enumerable.Range(0, vectors.Length).ToArray();
        var random = new Random(1);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var vector = vectors[i];
                Array.Clear(scores);
                for (var f = 0; f < vector.Indices.Length; f++)
                {
                    var row = weights.AsSpan(vector.Indices[f] * count, count);
                    TensorPrimitives.MultiplyAdd(row, vector.Values[f], scores, scores);
                }

                if (!Step(scores, dual.AsSpan(i * count, count), steps, labels[i] - first, lengths[i], options))
                {
                    continue;
                }

                for (var f = 0; f < vector.Indices.Length; f++)
                {
                    var row = weights.AsSpan(vector.Indices[f] * count, count);
                    TensorPrimitives.MultiplyAdd(steps, vector.Values[f], row, row);
                }
            }
        }

        return weights;
    }

    private static bool Step(float[] scores, Span<float> dual, float[] steps, int own, float length, TrainerOptions options)
    {
        var moved = false;
        for (var k = 0; k < steps.Length; k++)
        {
            var sign = k == own ? 1f : -1f;
            var damping = 0.5f / (k == own ? options.Cost * options.PositiveWeight : options.Cost);
            var gradient = (sign * scores[k]) - 1f + (damping * dual[k]);
            var next = Math.Max(0f, dual[k] - (gradient / (length + damping)));
            var step = next - dual[k];
            dual[k] = next;
            steps[k] = sign * step;
            moved |= step != 0f;
        }

        return moved;
    }
}

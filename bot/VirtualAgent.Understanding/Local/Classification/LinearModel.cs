using System.Numerics.Tensors;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>Weights by feature, then class.</summary>
internal sealed record LearnedModel(float[] Weights, int Classes)
{
    public void Score(SparseVector vector, Span<float> scores)
    {
        scores.Clear();
        for (var f = 0; f < vector.Indices.Length; f++)
        {
            var row = Weights.AsSpan(vector.Indices[f] * Classes, Classes);
            TensorPrimitives.MultiplyAdd(row, vector.Values[f], scores, scores);
        }
    }
}

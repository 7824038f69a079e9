using System.Numerics.Tensors;
using VirtualAgent.WordVectors;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>
/// Where a text stands in meaning, by its words' vectors, seen so that what differs between the examples of one class counts
/// little and what differs between classes counts much.
/// </summary>
internal sealed class SentenceSpace
{
    /// <summary>How much of an even spread is mixed in; few examples tell little of how a class spreads.</summary>
    private const double Evenness = 0.5;

    private readonly float[] _middle;
    private readonly float[] _spread;

    private SentenceSpace(float[] middle, float[] spread)
    {
        _middle = middle;
        _spread = spread;
    }

    public static int Dimensions => WordSpace.English.Dimensions;

    public static SentenceSpace Fit(IReadOnlyList<IReadOnlyList<string>> texts, int[] labels)
    {
        var points = texts.Select(words => Point(words).Vector).ToArray();
        return new(Middle(points), Spread(points, labels));
    }

    public static SentenceSpace Read(BinaryReader reader) => new(reader.ReadArray<float>(), reader.ReadArray<float>());

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray<float>(_middle);
        writer.WriteArray<float>(_spread);
    }

    /// <summary>A vector as long as the share of the text that is known, at most <paramref name="weight"/>.</summary>
    public void Transform(IReadOnlyList<string> words, float weight, Span<float> vector)
    {
        var (point, known) = Point(words);
        TensorPrimitives.Subtract<float>(point, _middle, vector);
        Triangle.Solve(_spread, vector);
        var length = TensorPrimitives.Norm<float>(vector);
        TensorPrimitives.Multiply(vector, length > 0 ? weight * known / length : 0, vector);
    }

    private static (float[] Vector, float Known) Point(IReadOnlyList<string> words)
    {
        var vector = new float[Dimensions];
        var known = WordSpace.English.Sentence(words, vector);
        return (vector, known);
    }

    private static float[] Middle(IReadOnlyCollection<float[]> points)
    {
        var middle = new float[Dimensions];
        foreach (var point in points)
        {
            TensorPrimitives.Add<float>(middle, point, middle);
        }

        TensorPrimitives.Divide(middle, points.Count, middle);
        return middle;
    }

    /// <summary>The root of the examples' covariance within their classes.</summary>
    private static float[] Spread(float[][] points, int[] labels)
    {
        var covariance = new float[Dimensions * Dimensions];
        var from = new float[Dimensions];
        foreach (var members in points.Zip(labels).GroupBy(p => p.Second, p => p.First))
        {
            var middle = Middle([.. members]);
            foreach (var point in members)
            {
                TensorPrimitives.Subtract<float>(point, middle, from);
                for (var row = 0; row < from.Length; row++)
                {
                    var cells = covariance.AsSpan(row * Dimensions, row + 1);
                    TensorPrimitives.MultiplyAdd(from.AsSpan(0, row + 1), from[row] / points.Length, cells, cells);
                }
            }
        }

        return Triangle.RootOf(covariance, Dimensions, Evenness);
    }
}

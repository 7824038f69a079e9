using System.Numerics.Tensors;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>Lower triangles of square matrices, row by row.</summary>
internal static class Triangle
{
    /// <summary>The triangle whose square is a covariance (Cholesky), after a share of its mean variance was added to each variance.</summary>
    public static float[] RootOf(ReadOnlySpan<float> covariance, int size, double evenness)
    {
        double mean = 1e-6;
        for (var i = 0; i < size; i++)
        {
            mean += covariance[(i * size) + i] / size;
        }

        var root = new float[size * (size + 1) / 2];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = covariance[(i * size) + j] - TensorPrimitives.Dot(Row(root, i)[..j], Row(root, j)[..j]);
                Row(root, i)[j] = i == j ? (float)Math.Sqrt(Math.Max(rest, 0) + (evenness * mean)) : rest / Row(root, j)[j];
            }
        }

        return root;
    }

    /// <summary>Replaces a vector by the one that the triangle makes it of.</summary>
    public static void Solve(float[] triangle, Span<float> vector)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            var row = Row(triangle, i);
            vector[i] = (vector[i] - TensorPrimitives.Dot<float>(row[..i], vector[..i])) / row[i];
        }
    }

    private static Span<float> Row(float[] triangle, int row) => triangle.AsSpan(row * (row + 1) / 2, row + 1);
}

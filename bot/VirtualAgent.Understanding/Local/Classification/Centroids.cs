namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>
/// Leans each class's plane towards the middle of its examples. A cosine to the centroid is linear in the features, so it
/// goes into the same weights and costs nothing at prediction.
/// </summary>
internal static class Centroids
{
    public static void AddTo(float[] weights, SparseVector[] vectors, int[] labels, int classes, float weight)
    {
        foreach (var members in vectors.Zip(labels).GroupBy(pair => pair.Second, pair => pair.First))
        {
            var centroid = Sum(members);
            var scale = weight / MathF.Sqrt(centroid.Values.Sum(value => value * value) + float.Epsilon);
            foreach (var (feature, value) in centroid)
            {
                weights[(feature * classes) + members.Key] += scale * value;
            }
        }
    }

    private static Dictionary<int, float> Sum(IEnumerable<SparseVector> members)
    {
        var sum = new Dictionary<int, float>();
        foreach (var vector in members)
        {
            // The last feature is the constant one, which no text is the more alike for.
            for (var f = 0; f < vector.Indices.Length - 1; f++)
            {
                sum[vector.Indices[f]] = sum.GetValueOrDefault(vector.Indices[f]) + vector.Values[f];
            }
        }

        return sum;
    }
}

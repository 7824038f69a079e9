namespace VirtualAgent.Understanding.Local.Classification;

/// <param name="Known">0 to 1: the share of the text's words and word pairs that training has seen.</param>
internal sealed record SparseVector(int[] Indices, float[] Values, float Known)
{
    public float SquaredLength
    {
        get
        {
            var sum = 0f;
            foreach (var value in Values)
            {
                sum += value * value;
            }

            return sum;
        }
    }
}

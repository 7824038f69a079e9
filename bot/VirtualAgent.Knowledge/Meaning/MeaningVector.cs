using System.Runtime.InteropServices;

namespace VirtualAgent.Knowledge.Meaning;

/// <summary>What a text means, as a point among the labels of a model: those that it speaks for, each with how much.</summary>
/// <param name="labels">By number, ascending.</param>
/// <param name="weights">How much it speaks for each, of length 1 together.</param>
/// <param name="surest">How sure it is what the text means: the likelihood of the likeliest label.</param>
internal sealed class MeaningVector(ushort[] labels, float[] weights, double surest)
{
    private readonly double _squares = Math.Sqrt(weights.Sum(w => (double)w * w * w * w));

    public static MeaningVector None { get; } = new([], [], 0);

    public double Surest => surest;

    public ReadOnlySpan<ushort> Labels => labels;

    public ReadOnlySpan<float> Weights => weights;

    public static MeaningVector Read(BinaryReader reader)
    {
        var (surest, count) = (reader.ReadDouble(), reader.ReadByte());
        var (labels, weights) = (new ushort[count], new float[count]);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(labels.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(labels, weights, surest);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(surest);
        writer.Write(checked((byte)labels.Length));
        writer.Write(MemoryMarshal.AsBytes<ushort>(labels));
        writer.Write(MemoryMarshal.AsBytes<float>(weights));
    }

    /// <summary>How near two texts are, and how near where the labels that they speak for most count most.</summary>
    /// <returns>The cosine of the weights and that of their squares, 0 to 1.</returns>
    public (double Likeness, double Sharpness) With(MeaningVector other)
    {
        var (likeness, squares, mine, its) = (0.0, 0.0, 0, 0);
        while (mine < labels.Length && its < other.Labels.Length)
        {
            var (left, right) = (labels[mine], other.Labels[its]);
            if (left == right)
            {
                var both = (double)weights[mine] * other.Weights[its];
                likeness += both;
                squares += both * both;
            }

            mine += left <= right ? 1 : 0;
            its += right <= left ? 1 : 0;
        }

        return (likeness, squares == 0 ? 0 : squares / (_squares * other._squares));
    }
}

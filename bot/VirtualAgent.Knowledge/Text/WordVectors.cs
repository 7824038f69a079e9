using System.Numerics;
using System.Text;

namespace VirtualAgent.Knowledge.Text;

/// <summary>
/// What words of one language mean, as directions: words of like meaning point alike. The file holds the words in the
/// order of how common they are, and each one's direction as whole numbers with one scale, so that it has length 1.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>What a file begins with.</summary>
    public const string Mark = "VAWV1\n";

    private readonly sbyte[] _numbers;
    private readonly float[] _scales;

    private WordVectors(string[] words, int dimensions, float[] scales, sbyte[] numbers)
    {
        Words = words;
        Dimensions = dimensions;
        _scales = scales;
        _numbers = numbers;
    }

    /// <summary>The most common first.</summary>
    public IReadOnlyList<string> Words { get; }

    public int Dimensions { get; }

    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (Encoding.ASCII.GetString(reader.ReadBytes(Mark.Length)) != Mark)
        {
            throw new InvalidDataException("Not a file of word vectors.");
        }

        var dimensions = reader.ReadInt32();
        var words = reader.ReadString().Split('\n');
        var scales = new float[words.Length];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scales.AsSpan()));
        var numbers = new sbyte[words.Length * dimensions];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
        return new(words, dimensions, scales, numbers);
    }

    /// <summary>-1 to 1: how much two words point the same way.</summary>
    public double Alike(int one, int other) => Dot(Numbers(one), Numbers(other)) * (double)_scales[one] * _scales[other];

    /// <summary>Adds a word's direction to a sum.</summary>
    public void AddTo(float[] sum, int word, double worth)
    {
        var numbers = Numbers(word);
        var scale = (float)(worth * _scales[word]);
        for (var d = 0; d < numbers.Length; d++)
        {
            sum[d] += scale * numbers[d];
        }
    }

    private ReadOnlySpan<sbyte> Numbers(int word) => _numbers.AsSpan(word * Dimensions, Dimensions);

    private static int Dot(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        var (sum, at) = (Vector<int>.Zero, 0);
        for (; at <= one.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[at..]), out var oneLow, out var oneHigh);
            Vector.Widen(new Vector<sbyte>(other[at..]), out var otherLow, out var otherHigh);
            Vector.Widen(oneLow * otherLow, out var first, out var second);
            Vector.Widen(oneHigh * otherHigh, out var third, out var fourth);
            sum += first + second + third + fourth;
        }

        var dot = Vector.Sum(sum);
        for (; at < one.Length; at++)
        {
            dot += one[at] * other[at];
        }

        return dot;
    }
}

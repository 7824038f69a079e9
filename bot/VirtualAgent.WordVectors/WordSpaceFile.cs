using System.Runtime.InteropServices;
using System.Text;

namespace VirtualAgent.WordVectors;

/// <summary>
/// The file of a language's words, little-endian: 'VAWV', the number of words and of dimensions, the bytes of all letters;
/// then where each word's letters end (words in ordinal order), its rank by frequency, its scale, its vector in bytes.
/// </summary>
public static class WordSpaceFile
{
    private const int Mark = 0x56574156;

    /// <param name="words">Lower-case ASCII letters; each once.</param>
    public static void Write(Stream stream, IEnumerable<(string Word, int Rank, float[] Vector)> words)
    {
        var ordered = words.OrderBy(w => w.Word, StringComparer.Ordinal).ToList();
        using var writer = new BinaryWriter(stream, Encoding.ASCII, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(ordered.Count);
        writer.Write(ordered[0].Vector.Length);
        writer.Write(ordered.Sum(w => w.Word.Length));
        ordered.ForEach(w => writer.Write(Encoding.ASCII.GetBytes(w.Word)));
        var end = 0;
        ordered.ForEach(w => writer.Write(end += w.Word.Length));
        ordered.ForEach(w => writer.Write(w.Rank));
        ordered.ForEach(w => writer.Write(ScaleOf(w.Vector)));
        ordered.ForEach(w => writer.Write(MemoryMarshal.AsBytes<sbyte>(Quantised(w.Vector))));
    }

    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static WordSpace Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() != Mark)
        {
            throw new InvalidDataException("This is not a file of word vectors.");
        }

        var (count, dimensions, letters) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return new WordSpace(
            dimensions,
            Array<byte>(reader, letters),
            Array<int>(reader, count),
            Array<int>(reader, count),
            Array<float>(reader, count),
            Array<sbyte>(reader, count * dimensions));
    }

    private static float ScaleOf(float[] vector) => Math.Max(vector.Max(MathF.Abs), float.Epsilon) / sbyte.MaxValue;

    private static sbyte[] Quantised(float[] vector)
    {
        var scale = ScaleOf(vector);
        return [.. vector.Select(value => (sbyte)MathF.Round(value / scale))];
    }

    private static T[] Array<T>(BinaryReader reader, int length)
        where T : unmanaged
    {
        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}

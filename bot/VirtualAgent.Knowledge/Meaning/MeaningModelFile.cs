using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace VirtualAgent.Knowledge.Meaning;

/// <summary>A model of meaning as it is stored: of each feature the labels that it speaks for or against, in steps of one scale.</summary>
/// <param name="Names">The labels' ids.</param>
/// <param name="Scale">What a step of the weights is.</param>
/// <param name="Features">Hashes, ascending.</param>
/// <param name="Rarity">By feature, how much it tells at all.</param>
/// <param name="Starts">By feature, where its labels begin; one more at the end.</param>
internal sealed record MeaningModelFile(
    string[] Names, float Scale, uint[] Features, float[] Rarity, int[] Starts, ushort[] Labels, sbyte[] Weights)
{
    public static MeaningModelFile Empty { get; } = new([], 0, [], [], [0], [], []);

    /// <summary>Another model has another one.</summary>
    public byte[] Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', Names)));
        hash.AppendData(MemoryMarshal.AsBytes<uint>(Features));
        hash.AppendData(MemoryMarshal.AsBytes<float>([Scale, .. Rarity]));
        hash.AppendData(MemoryMarshal.AsBytes<ushort>(Labels));
        hash.AppendData(MemoryMarshal.AsBytes<sbyte>(Weights));
        return hash.GetHashAndReset();
    }

    /// <returns>Where a feature stands; negative where it is not known.</returns>
    public int Find(uint feature) => Array.BinarySearch(Features, feature);

    public (ArraySegment<ushort> Labels, ArraySegment<sbyte> Weights) Of(int feature)
    {
        var (from, count) = (Starts[feature], Starts[feature + 1] - Starts[feature]);
        return (new(Labels, from, count), new(Weights, from, count));
    }

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(new BufferedStream(packed, 1 << 16), Encoding.UTF8);
        writer.Write(Names.Length);
        Array.ForEach(Names, writer.Write);
        writer.Write(Scale);
        writer.Write(Features.Length);
        Array.ForEach(Features, writer.Write);
        Array.ForEach(Rarity, rarity => writer.Write((Half)rarity));
        for (var feature = 0; feature < Features.Length; feature++)
        {
            writer.Write((ushort)(Starts[feature + 1] - Starts[feature]));
        }

        Array.ForEach(Labels, writer.Write);
        Array.ForEach(Weights, writer.Write);
    }

    public static MeaningModelFile Read(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(new BufferedStream(packed, 1 << 16), Encoding.UTF8);
        string[] names = Filled(reader.ReadInt32(), reader.ReadString);
        var scale = reader.ReadSingle();
        var features = Filled(reader.ReadInt32(), reader.ReadUInt32);
        var rarity = Filled(features.Length, () => (float)reader.ReadHalf());
        var starts = new int[features.Length + 1];
        for (var feature = 0; feature < features.Length; feature++)
        {
            starts[feature + 1] = starts[feature] + reader.ReadUInt16();
        }

        return new(names, scale, features, rarity, starts, Filled(starts[^1], reader.ReadUInt16), Filled(starts[^1], reader.ReadSByte));
    }

    private static T[] Filled<T>(int count, Func<T> next)
    {
        var filled = new T[count];
        for (var at = 0; at < count; at++)
        {
            filled[at] = next();
        }

        return filled;
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>
/// Turns a text into weights over the features seen in training: words and word pairs, and pieces of words, which carry a
/// misspelt word. Each family has length one before they are put together.
/// </summary>
internal sealed class Featurizer
{
    private readonly Dictionary<ulong, int> _index;
    private readonly float[] _idf;
    private readonly FeatureOptions _options;

    private Featurizer(Dictionary<ulong, int> index, float[] idf, FeatureOptions options)
    {
        _index = index;
        _idf = idf;
        _options = options;
    }

    /// <summary>Features known, the constant one included.</summary>
    public int Count => _idf.Length + 1;

    public static (Featurizer Featurizer, SparseVector[] Vectors) Fit(IReadOnlyList<string> texts, FeatureOptions options)
    {
        var extractor = new FeatureExtractor(options);
        var extracted = texts.AsParallel().AsOrdered().Select(text => extractor.Extract(Tokens.Of(text))).ToArray();
        var documents = new Dictionary<ulong, int>();
        foreach (var features in extracted)
        {
            foreach (var hash in features.Words.Keys.Concat(features.Pieces.Keys))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(documents, hash, out _)++;
            }
        }

        var index = new Dictionary<ulong, int>(documents.Count);
        var idf = new List<float>(documents.Count);
        foreach (var (hash, count) in documents)
        {
            if (count >= options.MinDocuments)
            {
                index[hash] = idf.Count;
                idf.Add(MathF.Log((1f + texts.Count) / (1f + count)) + 1f);
            }
        }

        var featurizer = new Featurizer(index, [.. idf], options);
        return (featurizer, [.. extracted.AsParallel().AsOrdered().Select(featurizer.Weigh)]);
    }

    public static Featurizer Read(BinaryReader reader, FeatureOptions options)
    {
        var hashes = reader.ReadArray<ulong>();
        var index = new Dictionary<ulong, int>(hashes.Length);
        for (var i = 0; i < hashes.Length; i++)
        {
            index.Add(hashes[i], i);
        }

        return new Featurizer(index, reader.ReadArray<float>(), options);
    }

    public void Write(BinaryWriter writer)
    {
        var hashes = new ulong[_idf.Length];
        foreach (var (hash, feature) in _index)
        {
            hashes[feature] = hash;
        }

        writer.WriteArray<ulong>(hashes);
        writer.WriteArray<float>(_idf);
    }

    public SparseVector Transform(string text) => Weigh(new FeatureExtractor(_options).Extract(Tokens.Of(text)));

    private SparseVector Weigh(ExtractedFeatures features)
    {
        var indices = new int[features.Words.Count + features.Pieces.Count + 1];
        var values = new float[indices.Length];
        var count = 0;
        var wordsKnown = Fill(features.Words, _options.WordWeight, indices, values, ref count);
        Fill(features.Pieces, _options.PieceWeight, indices, values, ref count);
        indices[count] = _idf.Length;
        values[count++] = _options.Bias;
        return new SparseVector(indices[..count], values[..count], wordsKnown);
    }

    private float Fill(Dictionary<ulong, float> counts, float weight, int[] indices, float[] values, ref int count)
    {
        var start = count;
        var unknown = 0f;
        var unseen = MathF.Log(1f + _idf.Length) + 1f;
        foreach (var (hash, times) in counts)
        {
            var tf = times > 1f ? 1f + MathF.Log(times) : times;
            if (_index.TryGetValue(hash, out var feature))
            {
                indices[count] = feature;
                values[count++] = tf * _idf[feature];
            }
            else
            {
                unknown += unseen * unseen;
            }
        }

        var block = values.AsSpan(start, count - start);
        var norm = TensorPrimitives.Norm<float>(block);
        if (norm > 0)
        {
            TensorPrimitives.Multiply(block, weight / norm, block);
        }

        return norm * norm / ((norm * norm) + unknown + 1e-6f);
    }
}

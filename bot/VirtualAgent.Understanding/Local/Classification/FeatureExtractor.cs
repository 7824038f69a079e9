using System.Runtime.InteropServices;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>Reads words, pairs and pieces of words off a text.</summary>
internal sealed class FeatureExtractor(FeatureOptions options)
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong PairMark = 0x9E3779B97F4A7C15;
    private const ulong SkipMark = 0xC2B2AE3D27D4EB4F;
    private const ulong PieceMark = 0x165667B19E3779F9;

    /// <summary>After so many words most of the fading is done.</summary>
    private const float Beginning = 40f;

    public ExtractedFeatures Extract(List<Token> tokens)
    {
        var words = new Dictionary<ulong, float>(tokens.Count * 3);
        var pieces = new Dictionary<ulong, float>(tokens.Count * 12);
        var hashes = new ulong[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            var early = MathF.Exp(-i / Beginning);
            var weight = 1f - options.Fading + (options.Fading * early);
            hashes[i] = Hash(options.Stems ? Stem.Of(word) : word, Seed);
            Add(words, hashes[i], weight);
            AddPieces(pieces, word, weight);
            AddPairs(words, hashes, i, weight, weight * early);
        }

        return new ExtractedFeatures(words, pieces);
    }

    /// <summary>A word with the one before it, and with those further back, whichever of the two came first.</summary>
    private void AddPairs(Dictionary<ulong, float> words, ulong[] hashes, int last, float weight, float apart)
    {
        if (last > 0)
        {
            Add(words, Mix(hashes[last - 1], hashes[last], PairMark), weight);
        }

        for (var back = 2; back <= options.Skip + 1 && back <= last; back++)
        {
            var (one, other) = (hashes[last - back], hashes[last]);
            Add(words, Mix(Math.Min(one, other), Math.Max(one, other), SkipMark), apart);
        }
    }

    private void AddPieces(Dictionary<ulong, float> pieces, string word, float weight)
    {
        Span<char> padded = stackalloc char[Math.Min(word.Length, 40) + 2];
        padded[0] = ' ';
        word.AsSpan(0, padded.Length - 2).CopyTo(padded[1..]);
        padded[^1] = ' ';
        for (var length = options.ShortestPiece; length <= options.LongestPiece; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
            {
                Add(pieces, Hash(padded.Slice(start, length), PieceMark), weight);
            }
        }
    }

    private static void Add(Dictionary<ulong, float> counts, ulong hash, float weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _) += weight;

    private static ulong Mix(ulong first, ulong second, ulong mark) => ((first * Prime) ^ mark) * Prime ^ second;

    private static ulong Hash(ReadOnlySpan<char> text, ulong seed)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : c)) * Prime;
        }

        return hash;
    }
}

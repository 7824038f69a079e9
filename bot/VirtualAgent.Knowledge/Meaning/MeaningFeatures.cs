using System.Runtime.InteropServices;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Meaning;

/// <summary>
/// What the meaning of a text is told by: its words without endings, neighbouring ones, and pieces of them for what is
/// misspelt; as hashes (FNV-1a), of each language its own.
/// </summary>
internal sealed class MeaningFeatures(WordsRead words)
{
    private const uint Seed = 2166136261;
    private const uint SortBits = 3;
    private const uint Word = 0;
    private const uint Pair = 1;
    private const uint Piece = 2;
    private const float OfPair = 0.6f;
    private const float OfPiece = 0.3f;
    private const float OfWeak = 0.4f;
    private const int PieceLength = 4;
    private const int LongestNumber = 3;
    private readonly Dictionary<uint, float> _counts = [];

    /// <summary>By feature, how often it stands in what was added.</summary>
    public IReadOnlyDictionary<uint, float> Counts => _counts;

    /// <param name="typed">A resident typed it: shorthand is written out.</param>
    /// <param name="weight">How often the text counts.</param>
    public MeaningFeatures Add(string text, string language, bool typed, float weight = 1)
    {
        var analyzer = Analyzer.For(language);
        var terms = words == WordsRead.Every ? analyzer.EveryTerm(text, typed) : typed ? analyzer.TypedTerms(text) : analyzer.Terms(text);
        terms.RemoveAll(term => char.IsDigit(term[0]) && term.Length > LongestNumber);
        for (var at = 0; at < terms.Count; at++)
        {
            var term = terms[at];
            var word = Hash(Hash(Seed, language), term);
            Count(Mark(word, Word), weight * (words == WordsRead.Telling && analyzer.IsWeak(term) ? OfWeak : 1));
            if (at + 1 < terms.Count)
            {
                Count(Mark(Hash(Hash(word, " "), terms[at + 1]), Pair), weight * OfPair);
            }

            AddPieces(term, language, weight * OfPiece);
        }

        return this;
    }

    /// <summary>Whether it is a word; pairs and pieces are told by chance where they are rare.</summary>
    public static bool IsWord(uint feature) => (feature & SortBits) == Word;

    private void AddPieces(string term, string language, float weight)
    {
        if (term.Length < PieceLength || char.IsDigit(term[0]))
        {
            return;
        }

        var marked = $"^{term}$";
        for (var from = 0; from + PieceLength <= marked.Length; from++)
        {
            Count(Mark(Hash(Hash(Seed, language), marked.AsSpan(from, PieceLength)), Piece), weight);
        }
    }

    private void Count(uint feature, float weight) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _) += weight;

    /// <summary>The last two bits say what sort of feature it is.</summary>
    private static uint Mark(uint hash, uint sort) => (hash & ~SortBits) | sort;

    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}

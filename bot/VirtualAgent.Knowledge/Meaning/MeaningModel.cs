using System.Buffers;
using System.Numerics.Tensors;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Meaning;

/// <summary>
/// Tells which of its labels a text speaks for: a weighted sum a label over the text's features. The labels of one model are the
/// civic topics (what a text is about), those of another the facets (which side of a matter: its price, its deadline, who may).
/// Learned from what residents ask any city hall and how documents say it, in both languages, so that a question and a page meet
/// that share no word.
/// </summary>
internal sealed class MeaningModel(MeaningModelFile file, WordsRead words)
{
    private const int Most = 32;
    private const float Noticeable = 1;
    private const float OfTitle = 2;
    private const float OfHeadings = 2;
    private const float OfStaffQuestions = 0.3f;
    private const float OfTurnBefore = 0.5f;
    private const int Longest = 8_000;
    private const int Kept = 16_000;
    private readonly Lazy<byte[]> _fingerprint = new(file.Fingerprint);
    private readonly Memo<AskedText, MeaningVector> _lately = new(Kept);

    public static MeaningModel None { get; } = new(MeaningModelFile.Empty, WordsRead.Telling);

    public int Count => file.Names.Length;

    /// <summary>Another model has another one.</summary>
    public byte[] Fingerprint => _fingerprint.Value;

    /// <param name="before">What was said before it; counts for less.</param>
    public MeaningVector OfQuestion(AskedText question, string? before = null)
    {
        if (Count == 0)
        {
            return MeaningVector.None;
        }

        var features = new MeaningFeatures(words).Add(Clip(question.Text), question.Language, typed: true);
        return Of(before is null ? features : features.Add(Clip(before), question.Language, typed: true, OfTurnBefore));
    }

    /// <summary>What a text of a document means, of which questions may ask again: a sentence, a heading, a word.</summary>
    public MeaningVector OfText(string text, string language) =>
        Count == 0 ? MeaningVector.None : _lately.Of(new(text, language), one => Read(one.Text, one.Language));

    /// <summary>The same of a text that is read once.</summary>
    public MeaningVector Read(string text, string language) =>
        Count == 0 ? MeaningVector.None : Of(new MeaningFeatures(words).Add(Clip(text), language, typed: false));

    public MeaningVector OfPassage(Passage passage)
    {
        if (Count == 0)
        {
            return MeaningVector.None;
        }

        var features = new MeaningFeatures(words)
            .Add(passage.Title, passage.Language, typed: false, OfTitle)
            .Add(string.Join(" . ", passage.Headings), passage.Language, typed: false, OfHeadings)
            .Add(Clip(passage.Text), passage.Language, typed: false);
        foreach (var question in passage.Questions)
        {
            features.Add(question, passage.Language, typed: true, OfStaffQuestions);
        }

        return Of(features);
    }

    internal MeaningVector Of(MeaningFeatures features)
    {
        var scores = ArrayPool<float>.Shared.Rent(2 * Count);
        try
        {
            var all = scores.AsSpan(0, Count);
            var likely = scores.AsSpan(Count, Count);
            if (!Score(features, all))
            {
                return MeaningVector.None;
            }

            TensorPrimitives.SoftMax(all, likely);
            var surest = TensorPrimitives.Max<float>(likely);
            TensorPrimitives.Subtract(all, TensorPrimitives.Sum<float>(all) / Count + Noticeable, all);
            return Strongest(all, surest);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <returns>Whether the model knows anything of it.</returns>
    internal bool Score(MeaningFeatures features, Span<float> scores)
    {
        scores.Clear();
        var known = new List<(int Feature, float Value)>(features.Counts.Count);
        var squares = 0f;
        foreach (var (feature, count) in features.Counts)
        {
            if (file.Find(feature) is >= 0 and var at)
            {
                var value = MathF.Sqrt(count) * file.Rarity[at];
                squares += value * value;
                known.Add((at, value));
            }
        }

        var scale = file.Scale / MathF.Sqrt(squares);
        foreach (var (at, value) in known)
        {
            var (labels, weights) = file.Of(at);
            for (var entry = 0; entry < labels.Count; entry++)
            {
                scores[labels[entry]] += value * scale * weights[entry];
            }
        }

        return known.Count > 0;
    }

    private static MeaningVector Strongest(ReadOnlySpan<float> weights, double surest)
    {
        var best = new PriorityQueue<ushort, float>(Most + 1);
        for (var label = 0; label < weights.Length; label++)
        {
            if (weights[label] > 0)
            {
                best.Enqueue((ushort)label, weights[label]);
                if (best.Count > Most)
                {
                    best.Dequeue();
                }
            }
        }

        ushort[] labels = [.. best.UnorderedItems.Select(item => item.Element).Order()];
        var strengths = new float[labels.Length];
        for (var at = 0; at < labels.Length; at++)
        {
            strengths[at] = weights[labels[at]];
        }

        TensorPrimitives.Divide(strengths, Math.Max(TensorPrimitives.Norm<float>(strengths), 1e-6f), strengths);
        return new(labels, strengths, surest);
    }

    private static string Clip(string text) => text.Length > Longest ? text[..Longest] : text;
}

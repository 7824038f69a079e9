using System.Buffers;
using System.Numerics.Tensors;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Topics;

/// <summary>
/// Tells which civic topics a text speaks for: a weighted sum a topic over the text's features. Learned from what residents
/// ask any city hall about and how documents speak of it, in both languages, so that a question and a page meet that share no word.
/// </summary>
internal sealed class TopicModel(TopicModelFile file)
{
    private const int Most = 32;
    private const float Noticeable = 1;
    private const float OfTitle = 2;
    private const float OfHeadings = 2;
    private const float OfStaffQuestions = 0.3f;
    private const float OfTurnBefore = 0.5f;
    private const int Longest = 8_000;

    public static TopicModel None { get; } = new(TopicModelFile.Empty);

    public int Topics => file.Names.Length;

    /// <param name="before">What was said before it; counts for less.</param>
    public TopicVector OfQuestion(AskedText question, string? before = null)
    {
        if (Topics == 0)
        {
            return TopicVector.None;
        }

        var features = new TopicFeatures().Add(Clip(question.Text), question.Language, typed: true);
        return Of(before is null ? features : features.Add(Clip(before), question.Language, typed: true, OfTurnBefore));
    }

    /// <summary>What a sentence of a document is about.</summary>
    public TopicVector OfSentence(string text, string language) =>
        Topics == 0 ? TopicVector.None : Of(new TopicFeatures().Add(Clip(text), language, typed: false));

    public TopicVector OfPassage(Passage passage)
    {
        if (Topics == 0)
        {
            return TopicVector.None;
        }

        var features = new TopicFeatures()
            .Add(passage.Title, passage.Language, typed: false, OfTitle)
            .Add(string.Join(" . ", passage.Headings), passage.Language, typed: false, OfHeadings)
            .Add(Clip(passage.Text), passage.Language, typed: false);
        foreach (var question in passage.Questions)
        {
            features.Add(question, passage.Language, typed: true, OfStaffQuestions);
        }

        return Of(features);
    }

    internal TopicVector Of(TopicFeatures features)
    {
        var scores = ArrayPool<float>.Shared.Rent(2 * Topics);
        try
        {
            var all = scores.AsSpan(0, Topics);
            var likely = scores.AsSpan(Topics, Topics);
            if (!Score(features, all))
            {
                return TopicVector.None;
            }

            TensorPrimitives.SoftMax(all, likely);
            var surest = TensorPrimitives.Max<float>(likely);
            TensorPrimitives.Subtract(all, TensorPrimitives.Sum<float>(all) / Topics + Noticeable, all);
            return Strongest(all, surest);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <returns>Whether the model knows anything of it.</returns>
    internal bool Score(TopicFeatures features, Span<float> scores)
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
            var (topics, weights) = file.Of(at);
            for (var entry = 0; entry < topics.Count; entry++)
            {
                scores[topics[entry]] += value * scale * weights[entry];
            }
        }

        return known.Count > 0;
    }

    private static TopicVector Strongest(ReadOnlySpan<float> weights, double surest)
    {
        var best = new PriorityQueue<ushort, float>(Most + 1);
        for (var topic = 0; topic < weights.Length; topic++)
        {
            if (weights[topic] > 0)
            {
                best.Enqueue((ushort)topic, weights[topic]);
                if (best.Count > Most)
                {
                    best.Dequeue();
                }
            }
        }

        ushort[] topics = [.. best.UnorderedItems.Select(item => item.Element).Order()];
        var strengths = new float[topics.Length];
        for (var at = 0; at < topics.Length; at++)
        {
            strengths[at] = weights[topics[at]];
        }

        TensorPrimitives.Divide(strengths, Math.Max(TensorPrimitives.Norm<float>(strengths), 1e-6f), strengths);
        return new(topics, strengths, surest);
    }

    private static string Clip(string text) => text.Length > Longest ? text[..Longest] : text;
}

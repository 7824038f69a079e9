using System.Buffers;
using System.Runtime.InteropServices;
using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Knowledge.Index;

/// <summary>By topic, the passages that speak for it.</summary>
internal sealed class TopicPostings
{
    private readonly Dictionary<ushort, List<(int Slot, float Weight)>> _byTopic = [];

    public void Add(int slot, MeaningVector about)
    {
        for (var at = 0; at < about.Labels.Length; at++)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_byTopic, about.Labels[at], out _) ??= []).Add((slot, about.Weights[at]));
        }
    }

    /// <summary>The slots nearest to what a question is about, nearest first.</summary>
    /// <param name="slots">How many there are.</param>
    /// <param name="least">How near a passage must be, as the cosine of the weights.</param>
    public List<int> Nearest(MeaningVector question, int slots, int most, double least)
    {
        var near = ArrayPool<float>.Shared.Rent(slots);
        Array.Clear(near, 0, slots);
        try
        {
            for (var at = 0; at < question.Labels.Length; at++)
            {
                foreach (var (slot, weight) in CollectionsMarshal.AsSpan(_byTopic.GetValueOrDefault(question.Labels[at])))
                {
                    near[slot] += weight * question.Weights[at];
                }
            }

            var best = new PriorityQueue<int, float>(most + 1);
            for (var slot = 0; slot < slots; slot++)
            {
                if (near[slot] > least && (best.Count < most || (best.TryPeek(out _, out var last) && near[slot] > last)))
                {
                    best.Enqueue(slot, near[slot]);
                    if (best.Count > most)
                    {
                        best.Dequeue();
                    }
                }
            }

            return [.. best.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element).Select(item => item.Element)];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(near);
        }
    }
}

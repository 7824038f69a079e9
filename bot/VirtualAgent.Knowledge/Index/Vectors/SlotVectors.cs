using System.Numerics.Tensors;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index.Vectors;

/// <summary>The vectors of one language's passages, by slot; all are looked at.</summary>
internal sealed class SlotVectors
{
    private readonly List<float[]?> _bySlot = [];

    public void Set(int slot, float[]? vector)
    {
        while (_bySlot.Count <= slot)
        {
            _bySlot.Add(null);
        }

        _bySlot[slot] = vector;
    }

    public float[]? Of(int slot) => slot < _bySlot.Count ? _bySlot[slot] : null;

    /// <returns>The nearest passages that may be found, with their cosines.</returns>
    public IEnumerable<(string Id, double Cosine)> Nearest(LanguageIndex index, float[] question, KnowledgeQuery query)
    {
        var nearest = new PriorityQueue<string, double>(NearestPassages.Most + 1);
        for (var slot = 0; slot < _bySlot.Count; slot++)
        {
            if (_bySlot[slot] is not { } vector || vector.Length != question.Length
                || index.Slot(slot) is not { } passage || !PassageRanker.InForce(passage.Passage, query))
            {
                continue;
            }

            nearest.Enqueue(passage.Passage.Id, TensorPrimitives.Dot(vector, question));
            if (nearest.Count > NearestPassages.Most)
            {
                nearest.Dequeue();
            }
        }

        return nearest.UnorderedItems.Select(item => (item.Element, item.Priority));
    }
}

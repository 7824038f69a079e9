using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index.Vectors;

namespace VirtualAgent.Knowledge.Index;

/// <summary>One language's passages by their words, and by their meaning where an embedding model is configured.</summary>
internal sealed record EmbeddedLanguage(LanguageIndex Words, SlotVectors Vectors)
{
    private const int FewSlots = 1000;

    /// <summary>Most of it is holes.</summary>
    public bool IsHollow => Words.SlotCount > FewSlots && Words.SlotCount > 2 * Words.Count;

    public IEnumerable<Passage> WithoutVector => Words.Passages.Where(p => Vectors.Of(p.Slot) is null).Select(p => p.Passage);

    public void Add(Passage passage, int position, float[]? vector)
    {
        var slot = Words.Add(passage, position);
        if (vector is not null)
        {
            Vectors.Set(slot, vector);
        }
    }

    /// <summary>The same, without the holes.</summary>
    public EmbeddedLanguage Compact()
    {
        var fresh = new EmbeddedLanguage(new LanguageIndex(Words.Language, Words.Meanings), new());
        foreach (var passage in Words.Passages)
        {
            fresh.Add(passage.Passage, passage.Position, Vectors.Of(passage.Slot));
        }

        return fresh;
    }
}

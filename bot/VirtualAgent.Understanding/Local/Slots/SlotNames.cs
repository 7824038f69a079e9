using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>What residents call the things that a form asks for: 'the phone number', 'la dirección', 'the size'.</summary>
internal sealed class SlotNames
{
    private const int ShortestTelling = 4;

    private readonly Dictionary<string, PatternElement> _names = SlotLexicon.Shipped.Names
        .ToDictionary(n => n.Key, n => PatternElement.Parse(n.Value, shortestMisspelt: 5));

    /// <summary>The index of the word that names the slot; null where none does.</summary>
    public int? Of(SlotDefinition slot, Utterance said)
    {
        for (var i = 0; i < said.Tokens.Count; i++)
        {
            if (Names(slot, said.Tokens[i].Text) && !IsOfAHouse(slot, said, i))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Whether a word stands in what the slot is called where it is read back, and in no other's name.</summary>
    public bool IsCalled(SlotDefinition slot, IEnumerable<SlotDefinition> others, Utterance said)
    {
        var own = CalledBy(slot);
        own.ExceptWith(others.Where(other => other.Name != slot.Name).SelectMany(CalledBy));
        return said.Tokens.Any(t => own.Any(word => Spelling.Resembles(t.Text, word)));
    }

    /// <summary>Whether the message is such a name and nothing more: 'the phone number', 'la dirección'.</summary>
    public bool AreAll(Utterance said, IEnumerable<SlotDefinition> slots) =>
        said.Tokens.All(t => t.Text is "the" or "my" or "its" or "just" or "only" or "el" or "la" or "mi" or "es" or "solo" or "and" or "y" or "los" or "las" or "mis" or "de" or "please" || slots.Any(slot => Names(slot, t.Text)));

    private bool Names(SlotDefinition slot, string word) =>
        (slot.Name.Contains('-', StringComparison.Ordinal) && slot.Name.Split('-').Skip(1).Any(code => code == word || (_names.TryGetValue(code, out var called) && called.Matches(word))))
        || (KindOf(slot) is { } kind && _names.TryGetValue(kind, out var names) && names.Matches(word));

    /// <summary>A question of a report's own is called by its kind only where that tells which: the day, the plate.</summary>
    private static string? KindOf(SlotDefinition slot) =>
        slot.Kind == SlotKind.Date || !slot.Name.Contains('-', StringComparison.Ordinal) ? slot.Kind.ToString() : null;

    /// <summary>The house number is a part of the place, not the number to call.</summary>
    private static bool IsOfAHouse(SlotDefinition slot, Utterance said, int at) =>
        slot.Kind != SlotKind.Place && said.Tokens[at].Text is "number" or "numero"
        && ((at > 0 && said.Tokens[at - 1].Text is "house" or "street" or "address" or "building")
            || (at + 2 < said.Tokens.Count && said.Tokens[at + 1].Text is "de" or "of" && said.Tokens.Skip(at + 2).Take(2).Any(t => t.Text is "casa" or "calle" or "direccion" or "house" or "street" or "address")));

    private static HashSet<string> CalledBy(SlotDefinition slot) => slot.Label switch
    {
        Core.Texts.Phrase.Literal label => [.. label.Text.ByLanguage.Values.SelectMany(Tokens.Of).Select(t => t.Text).Where(w => w.Length >= ShortestTelling)],
        _ => [],
    };
}

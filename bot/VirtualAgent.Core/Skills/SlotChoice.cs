using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Skills;

/// <summary>One of the values that a slot can take.</summary>
/// <param name="Synonyms">Other words for it, by language; may be null.</param>
/// <param name="Means">A plain yes (true) or no (false) picks it; null where neither does.</param>
public sealed record SlotChoice(string Value, LocalizedText Label, LocalizedText? Synonyms = null, bool? Means = null)
{
    /// <summary>What is said at once to whoever takes it; null for nothing.</summary>
    public Phrase? Warning { get; init; }
}

using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Skills;

/// <summary>What a skill is, to the parts that do not run it.</summary>
/// <param name="Name">Unique; Pascal case, as its folder is called.</param>
/// <param name="Title">As a choice reads: 'Report a problem'.</param>
/// <param name="Examples">Utterances that start it, by language; the classifier learns from them. Without any it is not guessed at.</param>
/// <param name="OnMenu">Offered in the greeting and in 'what can you do'.</param>
public sealed record SkillDefinition(
    string Name,
    LocalizedText Title,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Examples,
    bool OnMenu)
{
    /// <summary>The question by which it is offered after an answer about the same thing; null for the general one.</summary>
    public Phrase? Offer { get; init; }

    /// <summary>What it does in one city or another, as choices; null where there are no kinds of it.</summary>
    public SlotDefinition? Kinds { get; init; }

    /// <summary>The values of those kinds that this city does not do.</summary>
    public ImmutableArray<string> NotDone { get; init; } = [];
}

using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Skills;

/// <summary>One thing that a skill needs to know.</summary>
/// <param name="Name">Unique within the skill; lower case.</param>
/// <param name="Question">How it is asked.</param>
/// <param name="Label">How it is called in the read-back ('Where'); null keeps it out of it.</param>
/// <param name="Why">The answer to 'why do you need that?'.</param>
/// <param name="Optional">'Skip' is an answer.</param>
/// <param name="Choices">For <see cref="SlotKind.Choice"/> and <see cref="SlotKind.MultiChoice"/>.</param>
/// <param name="DependsOn">Slots whose correction empties this one.</param>
public sealed record SlotDefinition(
    string Name,
    SlotKind Kind,
    Phrase Question,
    Phrase? Label,
    Phrase Why,
    bool Optional,
    ImmutableArray<SlotChoice> Choices,
    ImmutableArray<string> DependsOn)
{
    /// <summary>What kind of matter it belongs to: a word of that alone does not tell one choice from another. Null where none is known.</summary>
    public LocalizedText? About { get; init; }

    /// <summary>For <see cref="SlotKind.Date"/>: a day to come is asked for, so 'December 8' is the next one and yesterday is none.</summary>
    public bool IsComingDay { get; init; }
}

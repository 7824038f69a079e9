using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Core.Understanding;

/// <summary>What understanding may know of a conversation.</summary>
/// <param name="ActiveSkill">The skill being talked about, or null.</param>
/// <param name="Asked">The slot that was asked last, or null.</param>
/// <param name="Slots">All slots of the active skill's plan so far.</param>
/// <param name="Filled">Their values.</param>
/// <param name="ExpectsYesNo">A confirmation or another yes-or-no question is open.</param>
/// <param name="Offered">Choices that can be picked now.</param>
/// <param name="Waiting">What waits on the stack below the matter in hand, the next one first.</param>
public sealed record DialogueView(
    Channel Channel,
    ControlMode Mode,
    string Locale,
    string? ActiveSkill,
    SlotDefinition? Asked,
    ImmutableArray<SlotDefinition> Slots,
    SlotValues Filled,
    bool ExpectsYesNo,
    ImmutableArray<Choice> Offered,
    ImmutableArray<WaitingMatter> Waiting,
    ConversationMemory Memory,
    DateTimeOffset Now)
{
    private readonly ImmutableArray<Choice>? _numbered;

    /// <summary>The choices that a number or an order counts: all that were read out with their numbers, or those of the newest message.</summary>
    public ImmutableArray<Choice> Numbered
    {
        get => _numbered ?? Offered;
        init => _numbered = value;
    }

    /// <summary>A read-back is open: a yes to it files or pays.</summary>
    public bool AsksConsent { get; init; }

    /// <summary>The resident waits for a person and goes on with no form meanwhile: what they say is for staff, unless they plainly want something here.</summary>
    public bool IsForStaff { get; init; }

    /// <summary>The skill that the last reply offered to start, or null.</summary>
    public string? OfferedSkill { get; init; }

    /// <summary>The matter in hand was set aside for another one, which the resident was asked to tell.</summary>
    public bool AwaitsOther { get; init; }

    /// <summary>A bill that was found by its number is read back and waits for a yes.</summary>
    public bool IsBillReadBack => ActiveSkill is not null && Asked is null && ExpectsYesNo
        && Slots.Any(slot => slot.Kind == SlotKind.AccountNumber && Filled.Has(slot.Name));

    /// <summary>The resident was asked which of the values that were read back should change.</summary>
    public bool AsksWhatToChange => ActiveSkill is not null && Asked is null && Offered.Any(choice => choice.Commands is [Command.ReviseSlot { Drop: false }]);

    /// <summary>The emergency that the resident was warned of not long ago, or null.</summary>
    public PastEmergency? Emergency { get; init; }

    /// <summary>The resident spoke of wanting to die and has not clearly gone on to something else.</summary>
    public bool InCrisis => Emergency is { Kind: EmergencyKind.Crisis, Left: false };

    /// <summary>The resident was in a crisis a while ago and went on to something else.</summary>
    public bool AfterCrisis => Emergency is { Kind: EmergencyKind.Crisis, Left: true };

    /// <summary>Values that were given for the matters that wait and for those that are done, by slot.</summary>
    public SlotValues Earlier { get; init; } = SlotValues.Empty;

    /// <summary>What was given in the matter in hand and then taken back, by slot.</summary>
    public SlotValues TakenBack { get; init; } = SlotValues.Empty;

    /// <summary>The skill that came to its end in one of the last two exchanges, or null.</summary>
    public string? JustDone { get; init; }

    /// <summary>The last reply answered a question from the documents.</summary>
    public bool IsAfterAnswer { get; init; }

    /// <summary>What was just done was with a report: it was filed, added to or told of.</summary>
    public bool IsAfterReport => JustDone is SkillNames.FileRequest or SkillNames.AddToRequest or SkillNames.CheckStatus;
}

using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local;

/// <summary>'It's deep. Actually wait, it's 47 Elm': a message that says something and, in the same breath, which place is right.</summary>
internal sealed class SecondThoughts(PlaceReader places, SkillOpening opening)
{
    private const int LongestPlace = 8;

    /// <summary>What the message says beside the place, and the place; null where it puts none right, or says nothing else.</summary>
    public (Utterance Others, Command.SetSlot Place)? Find(Utterance said, DialogueView view) =>
        Instead.InPassing(said.Text) is var (rest, right)
        && said.Part(rest) is var others && (others.Tokens.Count > 0 || IsReallyThere(said, view))
        && said.Part(right) is { Tokens.Count: <= LongestPlace } place
        && (places.Corner(PlaceReader.AnyPlace, place) ?? places.NamedPlace(PlaceReader.AnyPlace, place) ?? places.Mention(PlaceReader.AnyPlace, place)) is { } set
            ? (others, set)
            : null;

    /// <summary>'It's really at 47 Elm' and no more, of a matter that has a place.</summary>
    private static bool IsReallyThere(Utterance said, DialogueView view) =>
        view.Slots.Any(slot => slot.Kind == SlotKind.Place && view.Filled.Has(slot.Name)) && said.Tokens.Any(t => t.Text is "really" or "realmente");

    /// <summary>What the rest means, with the place in the slot for it; null where it takes no place.</summary>
    public ImmutableArray<Command>? With(Command.SetSlot place, ImmutableArray<Command> rest, DialogueView view)
    {
        var begins = rest.Any(command => command is Command.StartSkill);
        var slot = begins ? opening.SlotOf(SlotKind.Place, rest, view) : view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Place)?.Name;
        return slot is null ? null : [.. rest.Where(command => StaysBeside(command, slot, view)), place with { Slot = slot }];
    }

    /// <summary>A yes to what was read back with another place is none.</summary>
    private static bool StaysBeside(Command command, string slot, DialogueView view) => command switch
    {
        Command.SetSlot set => set.Slot != slot,
        Command.Affirm or Command.Deny => view.Asked is not null && view.Asked.Name != slot && !view.AsksConsent,
        Command.CannotHandle or Command.Clarify or Command.SmallTalk => false,
        _ => true,
    };
}

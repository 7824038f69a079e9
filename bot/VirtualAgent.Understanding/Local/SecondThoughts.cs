using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Slots.Corrections;

namespace VirtualAgent.Understanding.Local;

/// <summary>'It's deep. Actually wait, it's 47 Elm': a message that says something and, in the same breath, which place is right.</summary>
internal sealed class SecondThoughts(PlaceReader places, AmendedPlace amended, SkillOpening opening)
{
    private const int LongestPlace = 8;
    private const int MostPlaces = 6;
    private const int FewestToKeep = 3;

    /// <summary>What the message says beside the places that it puts right, and the last of these; null where it puts none right, or says nothing else.</summary>
    public (Utterance Others, Command.SetSlot Place)? Find(Utterance said, DialogueView view)
    {
        var given = view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Place) is { } slot ? view.Filled.Value(slot.Name) : null;
        var others = string.Empty;
        var (from, count, isOfThing) = (0, 0, false);
        Command.SetSlot? right = null;
        foreach (var passing in Passing.In(said, placed: given is not null).TakeLast(MostPlaces))
        {
            var before = said.Text[from..passing.Start];
            var (head, behind) = Cut(said.Part(passing.Right));
            var known = amended.AtEnd(said.Part(before)) ?? (right is { Readings: [var id] } ? id : passing.IsSure ? given : null);
            if (amended.Of(head, passing, known) is { } place)
            {
                right = place;
                others = $"{Joined(others, IsTakenBack(before, passing) ? string.Empty : before)}{Beside(head, behind)}";
                (from, count, isOfThing) = (passing.End, count + 1, passing.IsOfThing);
            }
        }

        var told = said.Part($"{Joined(others, string.Empty)} {said.Text[from..]}".Trim());
        return right is null || (told.Tokens.Count == 0 && count == 1 && !isOfThing && !IsReallyThere(said, view)) ? null
            : (told, amended.OnSameStreet(right, said.Part(said.Text[from..])) ?? right);
    }

    /// <summary>The 'oh sorry, that's my house' before 'the pothole is at 44 oak'.</summary>
    private static bool IsTakenBack(string before, Passing passing) =>
        passing.IsOfThing && Cursor.Of(before) is var start && start.PastAll(Slots.Corrections.Phrases.LeadIns).At > start.At;

    private static string Joined(string text, string more) => $"{text} {more}".Trim().TrimEnd(' ', ',', '.', ';', '-');

    /// <summary>What may be the place, and what goes on behind it.</summary>
    private static (Utterance Head, string Behind) Cut(Utterance right) => right.Tokens.Count <= LongestPlace
        ? (right, string.Empty)
        : (right.Part(right.Text[..right.Tokens[LongestPlace - 1].End]), right.Text[right.Tokens[LongestPlace - 1].End..]);

    /// <summary>'Its really deep' of '44 walnut street its really deep'.</summary>
    private string Beside(Utterance head, string behind) =>
        $"{(places.IsOnlyPlace(head) ? string.Empty : places.Without(head).Text)}{behind}".Trim() is var more && head.Part(more).Tokens.Count >= FewestToKeep ? $" {more}" : string.Empty;

    /// <summary>'It's really at 47 Elm' and no more, of a matter that has a place.</summary>
    private static bool IsReallyThere(Utterance said, DialogueView view) =>
        view.Slots.Any(slot => slot.Kind == SlotKind.Place && view.Filled.Has(slot.Name)) && said.Tokens.Any(t => t.Text is "really" or "realmente");

    /// <summary>What the rest means, with the place in the slot for it and the whole message for the details; null where it takes no place.</summary>
    public ImmutableArray<Command>? With(Command.SetSlot place, ImmutableArray<Command> rest, Utterance said, DialogueView view)
    {
        var begins = rest.Any(command => command is Command.StartSkill);
        var slot = begins ? opening.SlotOf(SlotKind.Place, rest, view) : view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Place)?.Name;
        return slot is null ? null : [.. rest.Where(command => StaysBeside(command, slot, view)).Select(command => begins && command is Command.SetSlot { Slot: SkillOpening.Description } told ? told with { Said = said.Text } : command), place with { Slot = slot }];
    }

    /// <summary>A yes to what was read back with another place is none, and what may be several things changes nothing that was given.</summary>
    private static bool StaysBeside(Command command, string slot, DialogueView view) => command switch
    {
        Command.SetSlot set => set.Slot != slot && !(set.Readings.Length > 1 && view.Filled.Has(set.Slot)),
        Command.ReviseSlot revise => revise.Slot != slot,
        Command.Affirm or Command.Deny => view.Asked is not null && view.Asked.Name != slot && !view.AsksConsent,
        Command.CannotHandle or Command.Clarify or Command.SmallTalk => false,
        _ => true,
    };
}

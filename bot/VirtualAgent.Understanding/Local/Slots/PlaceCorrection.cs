using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads another place for the one that was given: by its number, its street, or a park or building in its stead.</summary>
internal sealed class PlaceCorrection(PlaceReader places, HouseNumberReader houses, StreetCorrection streets)
{
    private const int LongestPlace = 5;

    /// <summary>Another house number on the street that was given.</summary>
    public Command.SetSlot? Number(Utterance said, DialogueView view) => houses.Read(said, view);

    /// <summary>What a correction says is right, where that is a place and nothing else.</summary>
    /// <param name="right">What is said to be right.</param>
    /// <param name="text">The whole message.</param>
    public Command.SetSlot? Alone(List<SlotDefinition> given, Utterance right, string text, DialogueView view) =>
        (Filled(given, view) ?? NoCorner(right, view)) is var (slot, known)
            ? (TakesStreet(right, text, known, view) ? streets.Read(slot, right, text, known) : null) ?? Other(places.Facility(slot, right), right, known)
            : null;

    /// <summary>A park or building, or several of which one may be meant, in the place of the one that was taken.</summary>
    public List<Command> Instead(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        said.Tokens.Count <= LongestPlace && Filled(given, view) is var (slot, _) && places.Facility(slot, said) is { Readings.IsEmpty: false } place ? [place] : [];

    /// <summary>'No, not Elm': the place that was given is denied, and no other one is named.</summary>
    public Command.ReviseSlot? Denied(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        Local.Slots.Instead.IsDenial(said.Text) && Filled(given, view) is var (slot, known) && StreetCorrection.IsOf(said, known) ? new(slot.Name) : null;

    private static (SlotDefinition Slot, string Known)? Filled(List<SlotDefinition> given, DialogueView view) =>
        given.FirstOrDefault(s => s.Kind == SlotKind.Place && s.Name != view.Asked?.Name) is { } slot && view.Filled.Value(slot.Name) is { } known ? (slot, known) : null;

    /// <summary>Two streets that do not meet, of which one is put right while the place is asked for again.</summary>
    private (SlotDefinition Slot, string Known)? NoCorner(Utterance right, DialogueView view) =>
        view.Asked is { Kind: SlotKind.Place } slot && !places.NamesCorner(right) && places.CornerNamed(view.Memory) is { } corner ? (slot, corner) : null;

    /// <summary>A street's bare name may be a word of something else while a form goes on, and an ordinal counts choices, of which 'Skip' is none.</summary>
    private bool TakesStreet(Utterance right, string text, string known, DialogueView view) =>
        StreetCorrection.IsBareOrdinal(right) ? StreetCorrection.IsOnNumbered(known) && (Local.Slots.Instead.OfContrast(text) is not null || Positions.Of(right, view.Offered.Count(choice => choice.Commands is not [Command.SkipQuestion])) is null)
        : view.Asked is null || streets.IsSaidToBe(right) || Local.Slots.Instead.OfContrast(text) is not null
            || view.Asked.Kind == SlotKind.Place
            || (Local.Slots.Instead.Of(text) is not null && !(view.Asked.Kind is SlotKind.Choice or SlotKind.MultiChoice && ChoiceReader.Answer(view.Asked, right) is not null));

    /// <summary>A building by its whole name, and another than the one that was given.</summary>
    private Command.SetSlot? Other(Command.SetSlot? facility, Utterance right, string known) =>
        facility is { Readings: [var id] } && id != known && places.IsNamed(id, right) ? facility : null;
}

using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Phrases;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads that it is another kind of problem than the one that was taken: 'no, graffiti'.</summary>
internal sealed class ServiceCorrection(ControlPhrases controls, SlotReader slots, PlaceReader places, ServiceReader services)
{
    /// <summary>Another kind of problem than the one taken, where no choice of the form is meant and no place is named.</summary>
    public Command.SetSlot? Read(List<SlotDefinition> given, Utterance said, DialogueView view) =>
        given.FirstOrDefault(s => s.Kind == SlotKind.ServiceType) is { } kind
        && view.Filled.Value(kind.Name) is { } taken
        && YesNoAnswer.Read(said) is not { Rest.Length: 0 }
        && controls.Whole(said.Tokens) is null
        && !SpeaksOfPlace(said)
        && !said.Text.Any(char.IsDigit)
        && !places.IsStreet(said.Text)
        && !places.HoldsSpot(said)
        && !given.Any(s => s.Kind is SlotKind.Choice or SlotKind.MultiChoice or SlotKind.Place && (slots.Mention(s, said, view.Now) ?? PlaceAt(s, said)) is not null)
            ? services.Other(kind, said, taken)
            : null;

    /// <summary>'I put the wrong place, it's at Lincoln Park'.</summary>
    private static bool SpeaksOfPlace(Utterance said) =>
        said.Tokens.Any(t => t.Text is "place" or "address" or "location" or "lugar" or "direccion" or "ubicacion");

    /// <summary>A place that is said to be one: 'en Washington Park'.</summary>
    private Command.SetSlot? PlaceAt(SlotDefinition slot, Utterance said) =>
        said.Tokens[0].Text is "at" or "in" or "on" or "en" ? places.NamedPlace(slot, said) : null;
}

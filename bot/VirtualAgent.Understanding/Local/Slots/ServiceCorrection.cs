using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots.Corrections;

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
        && places.UnknownStreet(PlaceReader.AnyPlace, said) is null
        && !IsGiven(given, said, view)
        && !places.HoldsSpot(said)
        && !given.Any(s => s.Kind is SlotKind.Choice or SlotKind.MultiChoice or SlotKind.Place && (slots.Mention(s, said, view.Now) ?? PlaceAt(s, said)) is not null)
            ? services.Other(kind, said, taken)
            : null;

    /// <summary>'No, it's a deer', of a deer: it is said again, and nothing else.</summary>
    private static bool IsGiven(List<SlotDefinition> given, Utterance said, DialogueView view) => given.Exists(slot =>
        KindReader.Mention(slot, said) is { } named && string.Equals(named.Said, view.Filled.Value(slot.Name), StringComparison.OrdinalIgnoreCase));

    /// <summary>Another kind of problem that a message begins with as with a thing: 'the street light in front of my house'.</summary>
    public Command.SetSlot? Named(Utterance said, DialogueView view) =>
        view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.ServiceType) is { } kind
        && (MatterWords.ThereIs.Fits(said) || Cursor.Of(said.Text).PastAll(Corrections.Phrases.LeadIns).Past(Corrections.Phrases.Is).After(Corrections.Phrases.Articles) is not null)
        && services.Sure(places.Without(said)) is { } other && other != view.Filled.Value(kind.Name)
            ? new(kind.Name, said.Text, [other])
            : null;

    /// <summary>'I put the wrong place, it's at Lincoln Park'.</summary>
    private static bool SpeaksOfPlace(Utterance said) =>
        said.Tokens.Any(t => t.Text is "place" or "address" or "location" or "lugar" or "direccion" or "ubicacion");

    /// <summary>A place that is said to be one: 'en Washington Park'.</summary>
    private Command.SetSlot? PlaceAt(SlotDefinition slot, Utterance said) =>
        said.Tokens[0].Text is "at" or "in" or "on" or "en" ? places.NamedPlace(slot, said) : null;
}

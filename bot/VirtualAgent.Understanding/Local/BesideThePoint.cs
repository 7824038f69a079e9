using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads what was said in an answer's place and cannot be one: since when it is so, how far it goes, what people want, or what the thing really is.</summary>
internal sealed class BesideThePoint(AnswerReader answers, DetailReader details, Forms forms, ServiceCorrection services)
{
    /// <summary>'My sidewalk' says what it is about, and not yet what is wanted.</summary>
    private const int BareTopic = 2;

    /// <summary>Empty where the message may answer what was asked.</summary>
    public List<Command> Read(Utterance said, SlotDefinition asked, DialogueView view) =>
        SaysHowLong(said, asked, view) && details.Remark(said, view) is { Count: > 0 } since ? since
        : asked.Kind == SlotKind.Choice && !answers.Answers(said, asked, view) && details.OfDepth(said, view) is { Count: > 0 } deep ? deep
        : asked.Kind == SlotKind.Place && details.HowFar(said, view) is { Count: > 0 } extent ? extent
        : asked.Kind == SlotKind.Place && details.OfPeople(said, view) is { Count: > 0 } ofPeople && !TellsPlace(said, asked, view) ? ofPeople
        : IsOfUnnamed(said, asked, view) && services.Named(said, view) is { } kind ? [kind, .. answers.Others(said, view)]
        : [];

    /// <summary>'It's been like that for two weeks' is no number, no place and no licence plate.</summary>
    private bool SaysHowLong(Utterance said, SlotDefinition asked, DialogueView view) =>
        details.IsOnlyHowLong(said) && asked.Kind switch
        {
            SlotKind.Number => true,
            SlotKind.Place => !TellsPlace(said, asked, view),
            SlotKind.FreeText => asked.Name is not (SkillOpening.Description or SkillOpening.Message) && KindReader.Open(said, view).Count == 0,
            _ => false,
        };

    /// <summary>Whether it may be a place of the city, or tells one by its number.</summary>
    private bool TellsPlace(Utterance said, SlotDefinition asked, DialogueView view) =>
        MatterSplitter.HasAddress(said)
        || answers.Asked(said, view).OfType<Command.SetSlot>().Any(set => set.Slot == asked.Name && (!set.Readings.IsEmpty || answers.IsPlaceKnown(set, view)));

    /// <summary>Whether the first question on a kind that 'it's dead' or 'my sidewalk' was taken for stays open.</summary>
    private bool IsOfUnnamed(Utterance said, SlotDefinition asked, DialogueView view) =>
        asked.Kind is SlotKind.Choice or SlotKind.FreeText && asked.DependsOn.Contains(SkillOpening.Service) && !forms.IsQuestion(said)
        && view.Slots.Where(slot => slot.DependsOn.Contains(SkillOpening.Service)).All(slot => !view.Filled.Has(slot.Name))
        && view.Memory.Recent.LastOrDefault() is { } turn && said.Part(turn.Resident) is var began && (AnswerReader.IsAboutIt(began) || (began.Tokens.Count <= BareTopic && MatterWords.ThereIs.Fits(said))) && !MatterSplitter.HasAddress(began)
        && !answers.Answers(said, asked, view);
}

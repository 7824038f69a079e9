using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local.Waiting;

/// <summary>Tells which of the matters that wait a message names: by its number, its kind, its place, or what is done in it.</summary>
internal sealed class WaitingNames(SlotReader slots, ServiceReader services)
{
    private const int ShortestTelling = 3;

    private static readonly char[] ClauseEnds = [',', '.', ';', '\n'];

    /// <summary>The matter that waits and is named; null where none is, or the one in hand is named as well.</summary>
    public WaitingMatter? Find(Utterance said, DialogueView view)
    {
        said = said.Part(Instead.WithoutDenied(said.Text));
        return view.Waiting.FirstOrDefault(matter => IsByNumber(matter.Slots, matter.Filled, said, view))
            ?? (NamesInHand(said, view) ? null : view.Waiting.FirstOrDefault(matter => IsNamed(matter, said, view)) ?? view.Waiting.FirstOrDefault(matter => IsByWords(matter, said, view)));
    }

    /// <summary>The matter that waits and is said to be settled: 'not the light, that got fixed already'; null where none is.</summary>
    public WaitingMatter? OverNow(Utterance said, DialogueView view) =>
        IsOver(said) && !NamesInHand(said, view)
            ? view.Waiting.FirstOrDefault(matter => IsNamed(matter, said, view)) ?? view.Waiting.FirstOrDefault(matter => IsByWords(matter, said, view))
            : null;

    /// <summary>The last clause of several says that it is settled.</summary>
    public static bool IsOver(Utterance said) =>
        said.Text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, .., var last] && MatterWords.SaysItIsOver.Fits(said.Part(last)) && !MatterWords.TellsOfLoss.Fits(said);

    public bool NamesInHand(Utterance said, DialogueView view) =>
        IsByNumber(view.Slots, view.Filled, said, view) || IsByKind(view.Slots, view.Filled, said) || IsByService(view.Slots, view.Filled, said);

    /// <summary>The same, or by a word of the kind or place of the matter in hand and of none that waits.</summary>
    public bool TellsInHand(Utterance said, DialogueView view) =>
        NamesInHand(said, view)
        || GivenWords([.. view.Slots.Where(slot => slot.Kind != SlotKind.FreeText)], view.Filled, said).Except(view.Waiting.SelectMany(matter => GivenWords(matter.Slots, matter.Filled, said))).Any(word => Says(said, word));

    /// <summary>Another choice than the one made for what the matter in hand is: 'pay water first' while a ticket is paid; null where none is named.</summary>
    public Command.SetSlot? OtherKind(Utterance said, DialogueView view) =>
        Kind(view.Slots) is { } kind && view.Filled.Value(kind.Name) is { } known && ChoiceReader.Mention(kind, said) is { } other && !other.Readings.Contains(known)
            ? other
            : null;

    /// <summary>What the message says for the matter that is taken up.</summary>
    public ImmutableArray<Command.SetSlot> Values(WaitingMatter matter, Utterance said, DialogueView view) =>
    [
        .. matter.Slots
            .Where(slot => slot.Kind is SlotKind.AccountNumber or SlotKind.TrackingNumber || (slot.Kind == SlotKind.Place && !matter.Filled.Has(slot.Name)))
            .Select(slot => slots.Mention(slot, said, view.Now))
            .OfType<Command.SetSlot>()
            .Where(set => !set.Readings.Contains(matter.Filled.Value(set.Slot) ?? string.Empty)),
    ];

    private bool IsNamed(WaitingMatter matter, Utterance said, DialogueView view) =>
        IsByKind(matter.Slots, matter.Filled, said) || IsByService(matter.Slots, matter.Filled, said)
        || (matter.Skill != view.ActiveSkill && IsBySkill(matter, said, view));

    private bool IsByNumber(ImmutableArray<SlotDefinition> plan, SlotValues filled, Utterance said, DialogueView view) => plan.Any(slot =>
        slot.Kind is SlotKind.AccountNumber or SlotKind.TrackingNumber && filled.Value(slot.Name) is { } known
        && slots.Mention(slot, said, view.Now) is { } told && told.Readings.Contains(known));

    private static bool IsByKind(ImmutableArray<SlotDefinition> plan, SlotValues filled, Utterance said) =>
        Kind(plan) is { } kind && filled.Value(kind.Name) is { } known && ChoiceReader.Mention(kind, said) is { } told && told.Readings.Contains(known);

    private bool IsByService(ImmutableArray<SlotDefinition> plan, SlotValues filled, Utterance said) =>
        plan.FirstOrDefault(slot => slot.Kind == SlotKind.ServiceType) is { } service && filled.Value(service.Name) is { } known && services.Sure(said) == known;

    /// <summary>'The one on Oak', 'the possum': a word of what was given for it that was not given for the matter in hand.</summary>
    private static bool IsByWords(WaitingMatter matter, Utterance said, DialogueView view)
    {
        var inHand = GivenWords(view.Slots, view.Filled, said);
        return GivenWords(matter.Slots, matter.Filled, said).Any(word => !inHand.Contains(word) && Says(said, word));
    }

    private static bool Says(Utterance said, string word) => said.Tokens.Any(token => token.Text == word || token.Text == $"{word}s");

    private static HashSet<string> GivenWords(ImmutableArray<SlotDefinition> plan, SlotValues filled, Utterance said) =>
    [
        .. plan.Where(slot => slot.Kind is SlotKind.Place or SlotKind.ServiceType or SlotKind.FreeText && filled[slot.Name] is { IsSkipped: false })
            .SelectMany(slot => filled[slot.Name]!.Display.ByLanguage.Values)
            .SelectMany(text => said.Part(text).Tokens)
            .Select(token => token.Text)
            .Where(word => word.Length >= ShortestTelling && !WaitingWords.Everyday.Contains(word)),
    ];

    /// <summary>'The bill', where nothing but one bill waits beside a report.</summary>
    private static bool IsBySkill(WaitingMatter matter, Utterance said, DialogueView view) =>
        view.Waiting.Count(other => other.Skill == matter.Skill) == 1
        && matter.Skill switch
        {
            SkillNames.PayBill => WaitingWords.NamesBill.Fits(said),
            SkillNames.FileRequest => WaitingWords.NamesReport.Fits(said),
            _ => false,
        };

    /// <summary>What a matter is: the first choice that depends on nothing.</summary>
    private static SlotDefinition? Kind(ImmutableArray<SlotDefinition> plan) =>
        plan.FirstOrDefault() is { Kind: SlotKind.Choice, DependsOn.IsEmpty: true } kind ? kind : null;
}

using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Waiting;

namespace VirtualAgent.Understanding.Local;

/// <summary>Hears that another matter begins while one is under way: another skill, or a further one of the same kind.</summary>
internal sealed class FurtherMatters(AnswerReader answers, Forms forms, MatterReader matters, SkillOpening opening)
{
    private const float SureOfAnother = 0.3f;
    private const float SureToldAnew = 0.45f;
    private const float StrongerThanAnswer = 0.6f;
    private const int LongestGoingOn = 10;
    private const int FewestTold = 5;

    /// <summary>Null where the message stays with the matter in hand.</summary>
    public async Task<ImmutableArray<Command>?> BeginAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        view.ActiveSkill is not { } active || answers.IsCorner(said) ? null
        : WaitingWords.AddsOn.Fits(said) && answers.OtherBill(said, view) is { } bill ? [new Command.StartSkill(active, Another: true), bill]
        : opening.TakerOfNumber(said) == active && opening.OpenOthers(active, said, view) is { IsEmpty: false } bills ? bills
        : await DayAsync(said, view, cancellationToken)
            ?? await OtherSkillAsync(said, view, cancellationToken)
            ?? await AnotherAsync(said, view, cancellationToken)
            ?? OneMore(said, view);

    /// <summary>Whether a clause speaks of a further matter of the kind that is under way, not of the one in hand.</summary>
    /// <param name="added">It was joined by 'also' to what stands before it.</param>
    public bool IsAnother(Matter.Skill skill, Utterance said, DialogueView view, bool added = false)
    {
        if (skill.Name != view.ActiveSkill || answers.Announces(said) || DetailReader.IsOfTheSame(said))
        {
            return false;
        }

        var taken = opening.Open(skill.Name, said, skill.Guess, view).OfType<Command.SetSlot>()
            .Where(set => !set.Readings.IsEmpty
                && view.Slots.Any(s => s.Name == set.Slot && s.Kind is SlotKind.ServiceType or SlotKind.AccountNumber or SlotKind.TrackingNumber))
            .Select(set => (Set: set, Known: Known(set.Slot, view)))
            .Where(value => !value.Known.IsEmpty)
            .ToList();
        var same = taken.Exists(value => value.Known.Intersect(value.Set.Readings).Any());
        var other = taken.Exists(value => !value.Known.Intersect(value.Set.Readings).Any());
        return (other && (added || SaysMore(said) || (skill.Guess.Service >= SureToldAnew && TellsAnother(said, view)) || (skill.Guess.Service >= SureOfAnother && MatterSplitter.HasAddress(said))))
            || (!same && MatterWords.WantsToReportAnother.Fits(said) && IsKindKnown(view));
    }

    /// <summary>Starts a further matter of a kind.</summary>
    public ImmutableArray<Command> Another(Matter.Skill skill, Utterance said, DialogueView view) =>
        [new Command.StartSkill(skill.Name, Another: true), .. opening.Open(skill.Name, said, skill.Guess, view).OfType<Command.SetSlot>()];

    /// <summary>'And the street light': a few words that begin so, or a whole sentence where none was asked for, sure of another kind of problem.</summary>
    private bool GoesOn(Utterance said, DialogueView view) =>
        (BeginsAnew(said, view) || StandsApart(said, view))
        && !forms.IsQuestion(said) && !answers.Announces(said)
        && opening.SureService(said) is { } service && view.Slots.FirstOrDefault(s => s.Kind == SlotKind.ServiceType) is { } kind
        && view.Filled.Value(kind.Name) is { } known && known != service;

    /// <summary>A sentence that neither goes on about the thing in hand nor tells anything that its form asks.</summary>
    private bool StandsApart(Utterance said, DialogueView view) =>
        said.Tokens.Count is >= FewestTold and <= LongestGoingOn
        && view.Asked is { Kind: SlotKind.Photo or SlotKind.Contact }
        && !AnswerReader.IsAboutIt(said) && !view.Slots.Any(slot => ChoiceReader.Mention(slot, said) is not null);

    private static bool BeginsAnew(Utterance said, DialogueView view) =>
        (view.Asked is not null || view.AsksConsent) && said.Tokens.Count <= LongestGoingOn
        && said.Tokens.SkipWhile(t => t.Text is "oh" or "ah" or "ok" or "wait" or "ay").ToList() is [{ Text: "and" or "y" or "plus" }, { Text: "the" or "a" or "an" or "my" or "some" or "el" or "la" or "los" or "las" or "un" or "una" or "mi" }, _, ..];

    /// <summary>'And I want a blue one too', 'there is another one at 130 Oak': of the kind in hand, and told from it by a choice, at the same place, or by its place.</summary>
    private ImmutableArray<Command>? OneMore(Utterance said, DialogueView view)
    {
        if (view.ActiveSkill != SkillNames.FileRequest || !MatterWords.OneMore.Fits(said) || forms.IsQuestion(said)
            || view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.ServiceType && view.Filled.Value(slot.Name) is not null) is not { } kind
            || (opening.SureService(said) is { } service ? service != view.Filled.Value(kind.Name) : !MatterWords.NamesOne.Fits(said)))
        {
            return null;
        }

        var place = view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Place && view.Filled.Value(slot.Name) is not null);
        ImmutableArray<Command.SetSlot> apart = answers.PlaceIn(said, view) is { } there
            ? place is null || there.Readings.Contains(view.Filled.Value(place.Name)!) ? [] : [there]
            : [.. answers.OtherChoiceAlone(said, view).OfType<Command.SetSlot>().Take(1), .. place is null ? [] : new[] { Given(place, view) }];
        return apart.Any(set => set.Slot != place?.Name || !set.Readings.Contains(view.Filled.Value(place.Name)!))
            ? [new Command.StartSkill(SkillNames.FileRequest, Another: true), Given(kind, view), .. apart]
            : null;
    }

    private static Command.SetSlot Given(SlotDefinition slot, DialogueView view) =>
        view.Filled[slot.Name] is { } value ? new(slot.Name, value.Value, [value.Value]) : throw new ArgumentException($"{slot.Name} was not given.", nameof(slot));

    public static bool SaysMore(Utterance said) => said.Tokens.Any(t =>
        t.Text is "also" or "another" or "additionally" or "too" or "second" or "otro" or "otra" or "tambien" or "ademas" or "segundo" or "segunda");

    /// <summary>'What about 41 Elm' right after the day of another address was told.</summary>
    private async Task<ImmutableArray<Command>?> DayAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        view.JustDone == SkillNames.CollectionDay && CollectionWords.GoOn(said)
        && await matters.ReadAsync(said, view, cancellationToken) is Matter.Skill { Name: SkillNames.CollectionDay } day
            ? [.. opening.Open(day.Name, said, day.Guess, view), .. day.Given]
            : null;

    /// <summary>'Pay ticket C1002345', while something else is read back.</summary>
    private bool Orders(Utterance said, DialogueView view) =>
        MatterWords.OrdersToPay.Fits(said) || forms.IsRequest(said) || (opening.TakerOfNumber(said) is { } taker && taker != view.ActiveSkill);

    /// <summary>'Pay P-14-00129', where a meter's number is asked for: what is wanted, and a number that only that takes.</summary>
    private bool OrdersByNumber(Utterance said, DialogueView view) =>
        said.Tokens.Count <= LongestGoingOn && (MatterWords.OrdersToPay.Fits(said) || forms.IsRequest(said)) && opening.TakerOfNumber(said) is SkillNames.PayBill and var taker && taker != view.ActiveSkill;

    /// <summary>'Actually I want to pay a ticket': another skill, not a change of what was given; each bill of several for itself.</summary>
    private async Task<ImmutableArray<Command>?> OtherSkillAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        (answers.Announces(said) || (view.Asked is null && Orders(said, view)) || OrdersByNumber(said, view))
        && await matters.ReadAsync(said, view, cancellationToken) is Matter.Skill skill
        && skill.Name != view.ActiveSkill
        && skill.Confidence >= StrongerThanAnswer
            ? opening.OpenEach(skill.Name, said, view) is { IsEmpty: false } each ? each : opening.Open(skill.Name, said, skill.Guess, view)
            : null;

    /// <summary>'And also W-204518' while another bill is being paid. An answer that goes on to another matter is read part by part.</summary>
    private async Task<ImmutableArray<Command>?> AnotherAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var goesOn = GoesOn(said, view);
        return (SaysMore(said) || goesOn || MatterWords.WantsToReportAnother.Fits(said) || TellsAnother(said, view)) && !forms.IsQuestion(said)
        && !(view.Asked is not null && AnswersFirst(said))
        && await matters.ReadAsync(said, view, cancellationToken) is Matter.Skill skill && IsAnother(skill, said, view, added: goesOn)
            ? Another(skill, said, view)
            : null;
    }

    /// <summary>'It's deep. Also the light is out', not 'there's also a light out'.</summary>
    private bool AnswersFirst(Utterance said) =>
        forms.Parts(said) is [var first, _, ..] && said.Part(first).Tokens is { Count: > 1 } tokens
        && tokens[^1].Text is not ("is" or "are" or "was" or "has" or "have" or "hay" or "esta" or "tengo");

    /// <summary>What was given for a slot, or what may be picked for it now.</summary>
    private static ImmutableArray<string> Known(string slot, DialogueView view) => view.Filled.Value(slot) is { } given
        ? [given]
        : [.. view.Offered.SelectMany(choice => choice.Commands).OfType<Command.SetSlot>().Where(set => set.Slot == slot).SelectMany(set => set.Readings)];

    /// <summary>'There is a pothole' where the items for a pickup were asked for.</summary>
    private static bool TellsAnother(Utterance said, DialogueView view) =>
        view.Asked is { Kind: SlotKind.FreeText, DependsOn.IsEmpty: false } && MatterWords.ThereIs.Fits(said);

    private static bool IsKindKnown(DialogueView view) =>
        view.Slots.Any(s => s.Kind == SlotKind.ServiceType && view.Filled.Value(s.Name) is not null);
}

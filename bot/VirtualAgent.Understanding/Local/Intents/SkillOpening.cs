using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Starts a skill with all that the same message says for it.</summary>
internal sealed class SkillOpening(IEnumerable<ISkill> skills, SlotReader reader, PlaceReader places, ServiceReader services, CityNumbers numbers, BillList bills)
{
    public const string Service = "service";

    public const string Description = "description";

    /// <summary>What staff are told, of a message for them.</summary>
    public const string Message = "message";

    private const int MoreThanCategory = 4;
    private const float SureOfService = 0.2f;
    private const float SureWhenAlone = 0.05f;

    private readonly Dictionary<string, ISkill> _skills = skills.ToDictionary(s => s.Definition.Name);

    private readonly Dictionary<SlotKind, string> _takers = skills
        .Select(s => (Kind: NumberKind(s), s.Definition.Name))
        .Where(s => s.Kind is not null)
        .DistinctBy(s => s.Kind)
        .ToDictionary(s => s.Kind!.Value, s => s.Name);

    public ImmutableArray<Command> Open(string name, Utterance said, IntentGuess guess, DialogueView view)
    {
        var commands = new List<Command> { new Command.StartSkill(name) };
        var skill = _skills[name];
        var seen = new HashSet<string>();
        var filled = SlotValues.Empty;
        while (Slots(skill, filled, view).FirstOrDefault(slot => seen.Add(slot.Name)) is { } slot)
        {
            if (Value(slot, said, guess, view) is not { } value)
            {
                continue;
            }

            commands.Add(value);
            if (slot.Kind is SlotKind.ServiceType or SlotKind.Choice && !value.Readings.IsEmpty)
            {
                filled = filled.With(slot.Name, new SlotValue(value.Readings[0], value.Readings[0]));
            }
        }

        return [.. commands];
    }

    /// <summary>'My water, my property tax and ticket C1001748': a start for each bill that is named or numbered; empty where it is one at most.</summary>
    public ImmutableArray<Command> OpenEach(string name, Utterance said, DialogueView view) =>
        [.. Listed(name, said, view).SelectMany((bill, i) => new Command[] { new Command.StartSkill(name, Another: i > 0), bill.Set })];

    /// <summary>Several bills while one is being paid: the number of that one where it is asked for, and a start for each other; empty where no more are listed.</summary>
    public ImmutableArray<Command> OpenOthers(string name, Utterance said, DialogueView view)
    {
        var each = Listed(name, said, view);
        var known = Slots(_skills[name], SlotValues.Empty, view).Where(slot => slot.Kind is SlotKind.Choice or SlotKind.AccountNumber).Select(slot => view.Filled.Value(slot.Name)).ToList();
        var here = each.Find(bill => known.Contains(bill.Set.Readings[0]) || (bill.Kind is not null && known.Contains(bill.Kind)))
            ?? (view.Asked is { Kind: SlotKind.AccountNumber or SlotKind.Choice } ? each.FirstOrDefault() : null);
        var answers = here is not null && view.Asked is not null && !known.Contains(here.Set.Readings[0]) ? here.Set : null;
        return [.. new[] { answers }.OfType<Command>(), .. each.Where(bill => bill != here).SelectMany(bill => new Command[] { new Command.StartSkill(name, Another: true), bill.Set })];
    }

    private List<BillList.Bill> Listed(string name, Utterance said, DialogueView view)
    {
        var slots = Slots(_skills[name], SlotValues.Empty, view).ToList();
        return bills.Each(_skills[name], slots is [{ Kind: SlotKind.Choice } kind, ..] ? kind : null, slots.Find(slot => slot.Kind == SlotKind.AccountNumber), said, view);
    }

    /// <summary>What was said before its kind was known for the questions that come with it: 'the street light is out' tells what is wrong with it.</summary>
    /// <param name="begins">Nothing of the matter was read yet, so its place and its words count too.</param>
    public IEnumerable<Command.SetSlot> ToldBefore(string skill, Command.SetSlot kind, Utterance said, bool begins, DialogueView view)
    {
        var filled = (begins ? SlotValues.Empty : view.Filled).With(kind.Slot, new SlotValue(kind.Readings[0], kind.Readings[0]));
        return Slots(_skills[skill], filled, view)
            .Where(slot => !filled.Has(slot.Name) && (slot.DependsOn.Contains(kind.Slot)
                ? slot.Kind is SlotKind.Choice or SlotKind.MultiChoice or SlotKind.FreeText or SlotKind.Date or SlotKind.Number
                : begins && (slot.Kind == SlotKind.Place || slot.Name == Description)))
            .Select(slot => Value(slot, said, new IntentGuess([], [], 0, 0, 0, 1), view))
            .OfType<Command.SetSlot>();
    }

    /// <summary>Starts a skill that was offered, with what the reply says for it.</summary>
    public ImmutableArray<Command> Open(string name, Utterance said, DialogueView view) =>
        Open(name, said, new IntentGuess([], [], 0, 0, 0, 1), view);

    /// <summary>The skill that a bill's or a report's own number in the message is for; null where there is none.</summary>
    public string? TakerOfNumber(Utterance said)
    {
        var kind = numbers.Requests(said.Text, said.Culture).Count > 0 || numbers.Misprinted(said.Text, said.Culture) is not null ? SlotKind.TrackingNumber
            : numbers.Bills.Recognize(said.Text, said.Culture).Count > 0 ? SlotKind.AccountNumber
            : (SlotKind?)null;
        return kind is null ? null : _takers.GetValueOrDefault(kind.Value);
    }

    /// <summary>Whether the skill that is meant does what it is wanted for in other cities or at another counter, not here: 'pay my water bill' where only parking is paid, 'pay my dog license'.</summary>
    public bool IsDoneElsewhere(Utterance said, IntentGuess guess) =>
        guess.Best is { } best && TakerOfNumber(said) is null && _skills.GetValueOrDefault(best.Skill)?.Definition is { Kinds: { } kinds } skill
        && (BillWords.NamesNoBill.Fits(said)
            || (ChoiceReader.Mention(kinds, said) is { Readings: [var kind] } ? skill.NotDone.Contains(kind) : BillWords.NamesForeignBill.Fits(said)));

    /// <summary>The kind of problem that the words are sure of; null where they are not.</summary>
    public string? SureService(Utterance said) => services.Sure(said);

    /// <summary>The kind of problem that the words speak of; null where they speak of none.</summary>
    public string? LikelyService(Utterance said) => services.Likely(said);

    /// <summary>Whether the message is a place of the city and nothing more.</summary>
    public bool IsOnlyPlace(Utterance said) => places.IsOnlyPlace(said);

    /// <summary>Whether the message is a street of the city, by its type, and nothing more: 'I live on Pine Street'.</summary>
    public bool IsOnlyStreet(Utterance said) => places.IsOnlyStreet(said);

    /// <summary>Whether a house or a corner of the city stands in the message.</summary>
    public bool HoldsSpot(Utterance said) => places.HoldsSpot(said);

    /// <summary>The message without the places that it names.</summary>
    public Utterance WithoutPlace(Utterance said) => places.Without(said);

    /// <summary>What is looked up by a place, where a message tells one; null where it tells none.</summary>
    public Matter.Skill? Located(Matter.Skill lookup, Utterance said) =>
        CollectionWords.TellWhere(said) || HoldsSpot(said) ? lookup
        : CollectionWords.Whereabouts(said) is var there && HoldsSpot(there) ? lookup with { Given = [new Command.SetSlot("place", there.Text)] }
        : places.Street(said) is { } street ? lookup with { Given = [new Command.SetSlot("place", street)] }
        : null;

    /// <summary>Whether an 'and' between two clauses joins two streets.</summary>
    public bool JoinsStreets(Utterance left, Utterance right) => places.JoinsStreets(left, right);

    /// <summary>The skills that can begin with a place.</summary>
    public IEnumerable<string> TakersOfPlace(DialogueView view) => _skills.Values
        .Where(skill => Slots(skill, SlotValues.Empty, view).Any(slot => slot.Kind == SlotKind.Place))
        .Select(skill => skill.Definition.Name);

    /// <summary>The slot of a kind that the skill begun by these commands has; null where it has none.</summary>
    public string? SlotOf(SlotKind kind, ImmutableArray<Command> commands, DialogueView view)
    {
        if (commands.OfType<Command.StartSkill>().FirstOrDefault() is not { } start)
        {
            return null;
        }

        var filled = commands.OfType<Command.SetSlot>().Where(set => !set.Readings.IsEmpty).Aggregate(
            SlotValues.Empty, (slots, set) => slots.With(set.Slot, new SlotValue(set.Readings[0], set.Readings[0])));
        return Slots(_skills[start.Skill], filled, view).FirstOrDefault(slot => slot.Kind == kind)?.Name;
    }

    private static SlotKind? NumberKind(ISkill skill)
    {
        var context = new SkillContext(new(string.Empty), Channel.WebChat, string.Empty, "en", SlotValues.Empty, SlotValues.Empty, default);
        return skill.Plan(context).OfType<SkillStep.Collect>()
            .Select(step => (SlotKind?)step.Slot.Kind)
            .FirstOrDefault(kind => kind is SlotKind.TrackingNumber or SlotKind.AccountNumber);
    }

    private Command.SetSlot? Value(SlotDefinition slot, Utterance said, IntentGuess guess, DialogueView view) => slot.Kind switch
    {
        SlotKind.ServiceType => guess.Services.Length > 0 && services.BesidePark(slot, said, guess) is { } beside ? beside
            : IsSure(guess) ? new(slot.Name, said.Text, guess.Services) : services.AtPlace(slot, said),
        SlotKind.FreeText => slot.Name == Description && said.Tokens.Count > MoreThanCategory ? new(slot.Name, said.Text) : KindReader.Mention(slot, said) ?? ThingsReader.Mention(slot, said) ?? NumberReader.Mention(slot, said),
        SlotKind.Number => NumberReader.Mention(slot, said),
        SlotKind.AccountNumber => reader.Mention(slot, said, view.Now) ?? JustNamed(slot, said, view),
        SlotKind.TrackingNumber => reader.Mention(slot, said, view.Now) ?? reader.LastOne(slot, said),
        SlotKind.Place => reader.Mention(slot, said, view.Now) ?? (said.Tokens.Count == 1 || MatterWords.OwnPlace.Fits(said) ? null : places.Facility(slot, said)) ?? places.StreetAlone(slot, said) ?? places.UnknownStreet(slot, said),
        _ => reader.Mention(slot, said, view.Now),
    };

    /// <summary>The number that was last told of a bill, where 'pay it' says no other and none was paid since.</summary>
    private Command.SetSlot? JustNamed(SlotDefinition slot, Utterance said, DialogueView view) =>
        view.ActiveSkill is null && !SkillNames.IsOfPayment(view.JustDone) && BillWords.PaysIt.Fits(said)
            ? view.Memory.Recent.Reverse().Select(turn => reader.Mention(slot, said.Part(turn.Resident), view.Now)).FirstOrDefault(number => number is not null)
            : null;

    /// <summary>A wish to report takes its share of the guess; one kind of problem that stands alone is still sure.</summary>
    private static bool IsSure(IntentGuess guess) =>
        guess.Service >= SureOfService || (guess.Service >= SureWhenAlone && guess.Services.Length == 1);

    private static IEnumerable<SlotDefinition> Slots(ISkill skill, SlotValues filled, DialogueView view) => skill
        .Plan(new SkillContext(new ConversationKey(string.Empty), view.Channel, string.Empty, view.Locale, filled, view.Memory.Facts, view.Now))
        .OfType<SkillStep.Collect>()
        .Select(step => step.Slot);
}

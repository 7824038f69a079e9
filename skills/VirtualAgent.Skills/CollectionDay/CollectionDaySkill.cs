using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.CollectionDay;

/// <summary>Which day the carts of an address are emptied. It only looks up, so nothing is confirmed.</summary>
internal sealed class CollectionDaySkill(CityPack pack, CollectionDays days, PlaceCheck places) : ISkill
{
    private const string Prefix = "collection-day";
    private const string Cart = "cart";
    private const int DaysAhead = 21;
    private const int DaysInAWeek = 7;

    private static readonly (string Kind, Func<ZoneCollection, Pickup?> Pickup)[] Carts =
        [("trash", zone => zone.Trash), ("recycling", zone => zone.Recycling), ("yard-waste", zone => zone.YardWaste)];

    public SkillDefinition Definition { get; } = new(
        SkillNames.CollectionDay,
        LocalizedText.Of(("en", "Find your trash day"), ("es", "Saber su día de basura")),
        SkillExamples.Of(SkillNames.CollectionDay),
        OnMenu: false)
    {
        Offer = Phrase.Of($"{Prefix}.offer"),
    };

    public IReadOnlyList<SkillStep> Plan(SkillContext context) =>
    [
        new SkillStep.Collect(Slot.Of(Prefix, "place", SlotKind.Place)),
        new SkillStep.Perform("tell", SideEffect: false),

        // After what ends the skill: who asks for one cart alone says so, and nobody is asked for it.
        new SkillStep.Collect(Slot.Of(Prefix, Cart, SlotKind.FreeText, optional: true, readBack: false)),
    ];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) =>
        slot.Name != Cart ? places.Check(given)
        : given.Readings is [var cart] ? new SlotCheck.Accept(new SlotValue(cart, given.Said))
        : new SlotCheck.Reject(Phrase.Of($"{Prefix}.why-{Cart}"));

    public Task<ActionOutcome> RunAsync(
        string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        var place = pack.Places.ById(context.Slots.Value("place")!);
        var zone = place is { Zone: null } ? pack.Places.Nearest(place.Latitude, place.Longitude)?.Zone : place?.Zone;
        if (zone is null || !days.ByZone.TryGetValue(zone, out var collection))
        {
            return Task.FromResult<ActionOutcome>(new ActionOutcome.Missing(Phrase.Of($"{Prefix}.no-zone"), ["place"]));
        }

        var today = DateOnly.FromDateTime(context.Now.DateTime);
        var carts = Carts.Where(cart => context.Slots.Value(Cart) is not { } only || only == cart.Kind).ToList();
        var kinds = carts.Where(cart => cart.Pickup(collection) is not null)
            .Select(cart => (cart.Kind, Pickup: cart.Pickup(collection)!, Next: Next(cart.Pickup(collection)!, today)))
            .ToList();
        var missing = carts.Where(cart => cart.Pickup(collection) is null && days.ByZone.Values.Any(other => cart.Pickup(other) is not null));
        return Task.FromResult<ActionOutcome>(new ActionOutcome.Completed(
            new Phrase.Lines([
                Phrase.Of($"{Prefix}.at", ("place", place!.Name), ("zone", zone)),
                .. kinds.Select(kind => Line(kind.Kind, kind.Pickup, kind.Next.Day)),
                .. missing.Select(cart => Phrase.Of($"{Prefix}.no-{cart.Kind}")),
                .. Holiday([.. kinds.Select(kind => kind.Next)]),
                .. days.Note is { } note ? [Phrase.Words(note)] : Array.Empty<Phrase>(),
            ]),
            Link: null,
            SlotValues.Empty.With("place", context.Slots["place"]!))
        {
            Citations = [Cited.Of(days.Source, pack.City, context.Locale)],
        });
    }

    private static Phrase Line(string kind, Pickup pickup, DateOnly next) => Phrase.Of(
        pickup.Weeks == PickupWeeks.Every ? $"{Prefix}.{kind}" : $"{Prefix}.{kind}-alternate",
        ("days", Formatted.Days(pickup.Days)),
        ("next", Formatted.Date(next)));

    private (DateOnly Day, bool IsLate) Next(Pickup pickup, DateOnly today) => Enumerable.Range(-1, DaysAhead)
        .Select(today.AddDays)
        .Where(day => pickup.Days.Contains(day.DayOfWeek) && IsWeek(pickup.Weeks, day))
        .Select(day => HolidaysOf(day).Any(holiday => holiday <= day) ? (day.AddDays(1), true) : (day, false))
        .First(next => next.Item1 >= today);

    /// <summary>Only where it bears on one of these: what is later than on other weeks, or is not although its week has a holiday.</summary>
    private IEnumerable<Phrase> Holiday(IReadOnlyList<(DateOnly Day, bool IsLate)> next)
    {
        var late = next.Where(pickup => pickup.IsLate).SelectMany(pickup => HolidaysOf(pickup.Day.AddDays(-1))).Take(1).Select(holiday => (Key: "late", Holiday: holiday));
        var onTime = next.Where(pickup => !pickup.IsLate).SelectMany(pickup => HolidaysOf(pickup.Day)).Take(1).Select(holiday => (Key: "on-time", Holiday: holiday));
        return late.Concat(onTime).Take(1).Select(told => Phrase.Of($"{Prefix}.{told.Key}", ("holiday", Formatted.Date(told.Holiday))));
    }

    /// <summary>From a holiday on, and for the rest of its week, pickups are late; one on a weekend changes nothing.</summary>
    private IEnumerable<DateOnly> HolidaysOf(DateOnly day) => days.LateFrom.Where(holiday =>
        holiday.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && Week(holiday) == Week(day) && Math.Abs(day.DayNumber - holiday.DayNumber) < DaysInAWeek);

    private static bool IsWeek(PickupWeeks weeks, DateOnly day) => weeks switch
    {
        PickupWeeks.Every => true,
        PickupWeeks.Even => Week(day) % 2 == 0,
        PickupWeeks.Odd => Week(day) % 2 == 1,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int Week(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(default));
}

using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <summary>When carts are emptied, by collection zone, and the document that says so.</summary>
/// <param name="ByZone">By <see cref="Place.Zone"/>; a zone without an entry has no collection.</param>
/// <param name="LateFrom">Holidays from which on, to the end of their week, everything is collected one day later.</param>
/// <param name="Note">What else a resident should know, such as holiday weeks; null where there is nothing.</param>
public sealed record CollectionDays(
    TableSource Source,
    ImmutableSortedDictionary<string, ZoneCollection> ByZone,
    ImmutableSortedSet<DateOnly> LateFrom,
    LocalizedText? Note);

/// <summary>One zone's pickups; null where the city does not collect it there.</summary>
public sealed record ZoneCollection(Pickup? Trash, Pickup? Recycling, Pickup? YardWaste);

/// <param name="Days">At least one, in the order of the week from Monday.</param>
public sealed record Pickup(ImmutableArray<DayOfWeek> Days, PickupWeeks Weeks);

/// <summary>In which calendar weeks, by their ISO 8601 number.</summary>
public enum PickupWeeks
{
    Every,
    Even,
    Odd,
}

using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <summary>The city that is served, as its pack's <c>city.json</c> says.</summary>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Languages">The languages the agent speaks here, the default first.</param>
/// <param name="TrackingPrefix">Letters before a request's number: 'RB'.</param>
/// <param name="StaffHours">When people take over conversations.</param>
/// <param name="Synonyms">By language: groups of words that mean the same in search.</param>
public sealed record CityProfile(
    string Id,
    string Name,
    string State,
    string TimeZone,
    ImmutableArray<string> Languages,
    Uri Website,
    LocalizedText AgentName,
    string TrackingPrefix,
    string MainPhone,
    string TextPhone,
    EmergencyNumbers Emergency,
    OpeningHours StaffHours,
    ImmutableArray<Holiday> Holidays,
    ImmutableArray<Department> Departments,
    ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms)
{
    /// <summary>Where the city lies.</summary>
    public CityBounds Bounds { get; init; } = CityBounds.Earth;

    /// <summary>A moment as the city's clocks show it.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    public Department? FindDepartment(string? id) => Departments.FirstOrDefault(d => d.Id == id);
}

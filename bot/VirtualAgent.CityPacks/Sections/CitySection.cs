using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads <c>city.json</c>.</summary>
internal static class CitySection
{
    public const string File = "city.json";

    /// <summary>Those that the product itself has words in.</summary>
    private static readonly string[] Spoken = ["en", "es"];

    public static (CityProfile City, CityBounds Bounds)? Read(PackFolder folder)
    {
        if (folder.ReadJson(File) is not { } root)
        {
            return null;
        }

        var fields = JsonFields.Root(File, root, folder.Faults);
        var languages = Languages(fields);
        var city = new CityProfile(
            fields.Text("id"),
            fields.Text("name"),
            fields.Text("state"),
            TimeZone(fields),
            languages,
            fields.Address("website"),
            fields.Localized("agentName", languages),
            TrackingPrefix(fields),
            PhoneNumber.Read(fields, "mainPhone"),
            PhoneNumber.Read(fields, "textPhone"),
            Emergency(fields),
            HoursSection.Read(fields, "staffHours"),
            Holidays(fields, languages),
            DepartmentsSection.Read(fields, languages),
            fields.ByLanguage("synonyms", languages, Synonyms));
        var bounds = Bounds(fields);
        fields.FaultUnknown();
        return (city with { Bounds = bounds }, bounds);
    }

    private static ImmutableArray<string> Languages(JsonFields fields)
    {
        var languages = fields.Texts("languages");
        if (languages.Length == 0 || languages.Any(l => l.Length != 2 || !l.All(char.IsAsciiLetterLower)))
        {
            fields.Fault("languages", "must list two-letter language codes such as en and es, the default first.");
        }
        else if (languages.Except(Spoken).ToList() is { Count: > 0 } unspoken)
        {
            fields.Fault("languages", $"must be of those that the agent speaks, {string.Join(" and ", Spoken)}, not '{string.Join("', '", unspoken)}'.");
        }

        return [.. languages.Distinct()];
    }

    private static string TimeZone(JsonFields fields)
    {
        var name = fields.Text("timeZone");
        if (name.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
        {
            fields.Fault("timeZone", $"must be an IANA time zone such as America/Chicago, not '{name}'.");
        }

        return name;
    }

    private static string TrackingPrefix(JsonFields fields)
    {
        var prefix = fields.Text("trackingPrefix");
        if (prefix.Length > 4 || !prefix.All(char.IsAsciiLetterUpper))
        {
            fields.Fault("trackingPrefix", "must be one to four capital letters.");
        }

        return prefix;
    }

    private static EmergencyNumbers Emergency(JsonFields city)
    {
        var line = new UtilityLine(string.Empty, string.Empty);
        return city.Object("emergency") is { } fields
            ? new(
                EmergencyLine.Police(fields),
                EmergencyLine.Crisis(fields),
                PhoneNumber.Read(fields, "poison"),
                Utility(fields, "gas") ?? line,
                Utility(fields, "electric") ?? line,
                fields.Has("water") ? Utility(fields, "water") : null)
            : new(string.Empty, string.Empty, string.Empty, line, line);
    }

    private static UtilityLine? Utility(JsonFields emergency, string member) => emergency.Object(member) is { } fields
        ? new(fields.Text("name"), PhoneNumber.Read(fields, "phone"))
        : null;

    private static ImmutableArray<Holiday> Holidays(JsonFields city, ImmutableArray<string> languages)
    {
        var dates = new DistinctMember("date");
        return [.. city.Objects("holidays").Select(Holiday).OrderBy(h => h.Date)];

        Holiday Holiday(JsonFields fields)
        {
            dates.Check(fields);
            return new(fields.Date("date"), fields.Localized("name", languages));
        }
    }

    private static ImmutableArray<ImmutableArray<string>> Synonyms(JsonFields synonyms, string language)
    {
        var groups = synonyms.TextGroups(language);
        if (groups.Any(group => group.Length < 2))
        {
            synonyms.Fault(language, "has a group with fewer than two words.");
        }

        return groups;
    }

    private static CityBounds Bounds(JsonFields city)
    {
        if (city.Object("bounds") is not { } fields)
        {
            return CityBounds.Earth;
        }

        var bounds = new CityBounds(fields.Decimal("south"), fields.Decimal("west"), fields.Decimal("north"), fields.Decimal("east"));
        if (bounds.South >= bounds.North || bounds.West >= bounds.East)
        {
            city.Fault("bounds", "must have its south below its north and its west before its east.");
        }

        return bounds;
    }
}

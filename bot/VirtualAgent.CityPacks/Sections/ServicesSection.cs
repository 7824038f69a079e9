using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads <c>services.json</c>, the catalogue of request types.</summary>
/// <param name="departments">Ids; null where they could not be read.</param>
internal sealed class ServicesSection(ImmutableArray<string> languages, IReadOnlySet<string>? departments)
{
    public const string File = "services.json";

    private static readonly Dictionary<string, LocationNeed> Locations = new()
    {
        ["required"] = LocationNeed.Required,
        ["optional"] = LocationNeed.Optional,
        ["none"] = LocationNeed.None,
    };

    private static readonly Dictionary<string, ContactNeed> Contacts = new()
    {
        ["optional"] = ContactNeed.Optional,
        ["required"] = ContactNeed.Required,
    };

    private static readonly Dictionary<string, string> Emergencies = new()
    {
        ["gas"] = "gas",
        ["electric"] = "electric",
        ["water"] = "water",
    };

    private readonly HashSet<string> _codes = [];

    public ImmutableArray<ServiceType> Read(PackFolder folder)
    {
        if (folder.ReadJson(File) is not { } root)
        {
            return [];
        }

        var list = PackJson.Of(1, new Dictionary<string, PackJson> { ["services"] = root });
        return [.. JsonFields.Root(File, list, folder.Faults).Objects("services").Select(Service)];
    }

    private ServiceType Service(JsonFields fields)
    {
        var code = fields.Text("code");
        if (!_codes.Add(code))
        {
            fields.Fault("code", $"is used by an earlier service: {code}.");
        }

        var department = fields.Text("department");
        if (department.Length > 0 && departments?.Contains(department) == false)
        {
            fields.Fault("department", $"is not a department of city.json: {department}.");
        }

        return new(
            code,
            fields.Localized("name", languages),
            fields.Localized("description", languages),
            department,
            fields.Text("group"),
            fields.WordLists("keywords", languages),
            Examples(fields),
            fields.WholeNumber("expectedDays", 0, 365),
            fields.OneOf("location", Locations),
            fields.Flag("photo"),
            fields.OneOf("contact", Contacts),
            fields.Has("emergency") ? fields.OneOf("emergency", Emergencies) : null,
            new AttributesSection(languages).Read(fields));
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Examples(JsonFields service)
    {
        var examples = service.WordLists("examples", languages);
        foreach (var (language, _) in examples.Where(e => e.Value.Length == 0))
        {
            service.Fault("examples", $"has none in '{language}'.");
        }

        return examples;
    }
}

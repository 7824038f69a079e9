using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads <c>services.json</c>, the catalogue of request types, which a city may leave out.</summary>
/// <param name="departments">Ids; null where they could not be read.</param>
internal sealed class ServicesSection(ImmutableArray<string> languages, IReadOnlySet<string>? departments)
{
    public const string File = "services.json";

    /// <summary>With fewer, a type is not told from its neighbours.</summary>
    private const int FewestExamples = 8;

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

    private static readonly Dictionary<string, UrgentAdvice> Dangers =
        new[] { "gas", "electric", "water", "hole" }.ToDictionary(kind => kind, kind => (UrgentAdvice)new UrgentAdvice.OfDanger(kind));

    private readonly DistinctMember _codes = new("code");

    public ImmutableArray<ServiceType> Read(PackFolder folder)
    {
        if (!folder.Has(File) || folder.ReadJson(File) is not { } root)
        {
            return [];
        }

        var list = JsonFields.RootList(File, "services", root, folder.Faults);
        ImmutableArray<ServiceType> services = [.. list.Objects("services").Select(Service)];
        if (root.Kind == JsonValueKind.Array && services.IsEmpty)
        {
            list.Fault("services", "is empty; where residents can report nothing, leave the file out.");
        }

        list.FaultUnknown();
        return services;
    }

    private ServiceType Service(JsonFields fields)
    {
        _codes.Check(fields);
        return new(
            fields.Text("code"),
            fields.Localized("name", languages),
            fields.Localized("description", languages),
            DepartmentsSection.Known(fields, departments),
            fields.Text("group"),
            Words(fields, "keywords"),
            Examples(fields),
            fields.WholeNumber("expectedDays", 0, 365),
            fields.OneOf("location", Locations),
            fields.Flag("photo"),
            fields.OneOf("contact", Contacts),
            EmergencyOf(fields, languages),
            new AttributesSection(languages).Read(fields));
    }

    /// <summary>What is urgent about a service, or about a value of a question of it; null where nothing is.</summary>
    public static UrgentAdvice? EmergencyOf(JsonFields fields, ImmutableArray<string> languages) =>
        fields.IsObject("emergency") ? new UrgentAdvice.OfTheCity(fields.Localized("emergency", languages))
        : fields.Has("emergency") ? fields.OneOf("emergency", Dangers)
        : null;

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Examples(JsonFields service)
    {
        var examples = Words(service, "examples");
        foreach (var (language, said) in examples)
        {
            var different = said.Distinct(StringComparer.OrdinalIgnoreCase).Count();
            if (different is > 0 and < FewestExamples)
            {
                service.Fault("examples", $"has {different} in '{language}', and needs {FewestExamples} that differ: the classifier learns from them.");
            }
        }

        return examples;
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Words(JsonFields service, string member)
    {
        var words = service.WordLists(member, languages);
        foreach (var (language, _) in words.Where(list => list.Value.IsEmpty))
        {
            service.Fault(member, $"has none in '{language}'.");
        }

        return words;
    }
}

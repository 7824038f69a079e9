using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Places;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>The wards of the addresses, and <c>places/wards.json</c>, which a city may leave out.</summary>
internal sealed class WardsSection(ImmutableArray<string> languages, IReadOnlySet<string>? departments)
{
    public const string File = "places/wards.json";

    /// <returns>Null where no address lies in another ward than the rest.</returns>
    public Wards? Read(PackFolder folder, ImmutableArray<StreetAddress> addresses)
    {
        var source = Source(folder);
        return addresses.Select(address => address.Ward).Distinct().Skip(1).Any() ? new Wards(source) : null;
    }

    private TableSource? Source(PackFolder folder)
    {
        if (!folder.Has(File) || folder.ReadJson(File) is not { } root)
        {
            return null;
        }

        var fields = JsonFields.Root(File, root, folder.Faults);
        var source = TableSourceSection.Read(fields, languages, departments);
        fields.FaultUnknown();
        return source;
    }
}

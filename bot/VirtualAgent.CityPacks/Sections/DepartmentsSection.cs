using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

internal static class DepartmentsSection
{
    public static ImmutableArray<Department> Read(JsonFields city, ImmutableArray<string> languages)
    {
        var ids = new DistinctMember("id");
        return [.. city.Objects("departments").Select(fields => Department(fields, languages, ids))];
    }

    /// <summary>The department that a member names.</summary>
    /// <param name="departments">Ids; null where they could not be read.</param>
    public static string Known(JsonFields fields, IReadOnlySet<string>? departments)
    {
        var department = fields.Text("department");
        if (department.Length > 0 && departments?.Contains(department) == false)
        {
            fields.Fault("department", $"is not a department of city.json: {department}.");
        }

        return department;
    }

    private static Department Department(JsonFields fields, ImmutableArray<string> languages, DistinctMember ids)
    {
        ids.Check(fields);
        var email = fields.Text("email");
        if (email.Length > 0 && email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            fields.Fault("email", "must be an e-mail address.");
        }

        return new(
            fields.Text("id"),
            fields.Localized("name", languages),
            PhoneNumber.Read(fields, "phone"),
            email,
            fields.Text("address"),
            fields.Address("url"),
            HoursSection.Read(fields, "hours"),
            fields.WordLists("topics", languages));
    }
}

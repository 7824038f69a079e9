using VirtualAgent.Core.City;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Skills;

/// <summary>The document behind a table of the city, as an answer cites it.</summary>
internal static class Cited
{
    public static Citation Of(TableSource source, CityProfile city, string locale) => new(
        1,
        source.Title.In(locale),
        source.Url.In(locale),
        city.FindDepartment(source.Department)!.Name.In(locale),
        source.Effective,
        source.Title.In(locale));
}

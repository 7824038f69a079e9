using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads the <c>source</c> of a table: the document that answers out of it cite.</summary>
internal static class TableSourceSection
{
    /// <param name="departments">Ids; null where they could not be read.</param>
    public static TableSource? Read(JsonFields table, ImmutableArray<string> languages, IReadOnlySet<string>? departments) =>
        table.Object("source") is { } fields
            ? new(
                fields.Localized("title", languages),
                fields.Localized("url", languages),
                DepartmentsSection.Known(fields, departments),
                fields.Date("effective"))
            : null;
}

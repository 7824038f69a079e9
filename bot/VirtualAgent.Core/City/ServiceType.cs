using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <summary>A request type of the city's catalogue; an Open311 GeoReport v2 service.</summary>
/// <param name="Code">The <c>service_code</c>.</param>
/// <param name="ExpectedDays">Working days until it is usually done.</param>
/// <param name="Emergency">What to do and whom to call at once, before it is reported; null where it is no danger.</param>
public sealed record ServiceType(
    string Code,
    LocalizedText Name,
    LocalizedText Description,
    string Department,
    string Group,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Keywords,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Examples,
    int ExpectedDays,
    LocationNeed Location,
    bool Photo,
    ContactNeed Contact,
    UrgentAdvice? Emergency,
    ImmutableArray<ServiceAttribute> Attributes);

public enum LocationNeed
{
    None,
    Optional,
    Required,
}

public enum ContactNeed
{
    Optional,
    Required,
}

/// <summary>A category's own question; an Open311 attribute.</summary>
/// <param name="Order">Ascending; unique within the service.</param>
public sealed record ServiceAttribute(
    string Code,
    AttributeType DataType,
    bool Required,
    int Order,
    LocalizedText Question,
    LocalizedText Why,
    ImmutableArray<AttributeValue> Values)
{
    /// <summary>Of a date: a day to come, as of a visit; otherwise the day on which something was.</summary>
    public bool IsComingDay { get; init; }
}

/// <summary>Open311 data types.</summary>
public enum AttributeType
{
    SingleValueList,
    MultiValueList,
    String,
    Text,
    Number,
    DateTime,
}

/// <param name="Emergency">What to do at once where it is so: as of a service; null where it is no danger.</param>
public sealed record AttributeValue(string Key, LocalizedText Name, UrgentAdvice? Emergency = null);

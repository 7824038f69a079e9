using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.City;
using VirtualAgent.Open311.Answers;

namespace VirtualAgent.Open311.Serving;

/// <summary>Reads <c>attribute[CODE]=value</c> and <c>attribute[CODE][]=value</c> against the service's own questions.</summary>
internal static partial class AttributeReader
{
    private const int LongestText = 2000;

    public static ImmutableSortedDictionary<string, string> Read(IFormCollection form, ServiceType service, List<GeoReportFault> faults)
    {
        var given = form.Select(field => (Match: Field().Match(field.Key), Values: field.Value))
            .Where(field => field.Match.Success)
            .GroupBy(field => field.Match.Groups[1].Value)
            .ToDictionary(group => group.Key, Values);
        faults.AddRange(given.Keys.Except(service.Attributes.Select(a => a.Code))
            .Select(code => GeoReportFault.Bad($"attribute[{code}] is none of this service.")));
        faults.AddRange(service.Attributes.Where(a => a.Required && given.GetValueOrDefault(a.Code) is null or [])
            .Select(a => GeoReportFault.Bad($"attribute[{a.Code}] is required.")));
        return service.Attributes
            .Select(attribute => (attribute.Code, Value: Value(attribute, given.GetValueOrDefault(attribute.Code) ?? [], faults)))
            .Where(answer => answer.Value is not null)
            .ToImmutableSortedDictionary(answer => answer.Code, answer => answer.Value!);
    }

    private static List<string> Values(IEnumerable<(Match Match, Microsoft.Extensions.Primitives.StringValues Values)> fields) =>
        [.. fields.SelectMany(field => field.Values).Select(value => value?.Trim()).OfType<string>().Where(value => value.Length > 0).Distinct()];

    private static string? Value(ServiceAttribute attribute, List<string> given, List<GeoReportFault> faults)
    {
        if (given.Count == 0)
        {
            return null;
        }

        var value = attribute.DataType switch
        {
            AttributeType.MultiValueList => given.TrueForAll(v => IsKey(attribute, v)) ? string.Join(',', given) : null,
            _ when given.Count > 1 => null,
            AttributeType.SingleValueList => IsKey(attribute, given[0]) ? given[0] : null,
            AttributeType.Number => decimal.TryParse(given[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null,
            AttributeType.DateTime => DateTimeOffset.TryParse(given[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            AttributeType.String or AttributeType.Text => given[0].Length <= LongestText ? given[0] : null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (value is null)
        {
            faults.Add(GeoReportFault.Bad($"attribute[{attribute.Code}] is no {attribute.DataType.ToString().ToLowerInvariant()} as the service definition says."));
        }

        return value;
    }

    private static bool IsKey(ServiceAttribute attribute, string value) => attribute.Values.Any(v => v.Key == value);

    [GeneratedRegex(@"^attribute\[([^\[\]]+)\](?:\[\])?$")]
    private static partial Regex Field();
}

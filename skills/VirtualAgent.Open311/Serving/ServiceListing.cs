using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.City;
using VirtualAgent.Open311.Answers;

namespace VirtualAgent.Open311.Serving;

/// <summary>The city's catalogue of request types, in its first language.</summary>
internal sealed class ServiceListing(CityPack pack)
{
    private readonly string _language = pack.City.Languages[0];

    public GeoReportAnswer List() => new("services", new JsonArray([.. pack.Services.Select(Entry)]));

    public GeoReportAnswer Define(string code) => pack.FindService(code) is { } service
        ? new("service_definition", new JsonObject
        {
            ["service_code"] = service.Code,
            ["attributes"] = new JsonArray([.. service.Attributes.OrderBy(a => a.Order).Select(Attribute)]),
        })
        : GeoReportAnswer.Fault(StatusCodes.Status404NotFound, $"service_code '{code}' was not found.");

    private JsonNode Entry(ServiceType service) => new JsonObject
    {
        ["service_code"] = service.Code,
        ["service_name"] = service.Name.In(_language),
        ["description"] = service.Description.In(_language),
        ["metadata"] = !service.Attributes.IsEmpty,
        ["type"] = "realtime",
        ["keywords"] = string.Join(", ", service.Keywords.TryGetValue(_language, out var words) ? words : []),
        ["group"] = service.Group,
    };

    private JsonNode Attribute(ServiceAttribute attribute) => new JsonObject
    {
        ["variable"] = true,
        ["code"] = attribute.Code,
        ["datatype"] = attribute.DataType.ToString().ToLowerInvariant(),
        ["required"] = attribute.Required,
        ["datatype_description"] = attribute.Why.In(_language),
        ["order"] = attribute.Order,
        ["description"] = attribute.Question.In(_language),
        ["values"] = new JsonArray([.. attribute.Values.Select(v => (JsonNode)new JsonObject { ["key"] = v.Key, ["name"] = v.Name.In(_language) })]),
    };
}

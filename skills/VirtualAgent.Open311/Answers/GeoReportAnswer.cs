using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VirtualAgent.Open311.Answers;

/// <summary>An answer in the shape of its JSON; its XML follows from it by the standard's conversion rule.</summary>
/// <param name="Root">The XML document's element: <c>services</c>.</param>
internal sealed record GeoReportAnswer(string Root, JsonNode Body, int Status = StatusCodes.Status200OK)
{
    public static GeoReportAnswer Of(IEnumerable<GeoReportFault> faults)
    {
        var list = faults.ToList();
        return new("errors", new JsonArray([.. list.Select(Node)]), list[0].Code);
    }

    public static GeoReportAnswer Fault(int code, string description) => Of([new(code, description)]);

    private static JsonNode Node(GeoReportFault fault) => new JsonObject { ["code"] = fault.Code, ["description"] = fault.Description };
}

/// <param name="Code">404 for what does not exist, 403 for a wrong or missing key, 400 for all else.</param>
internal sealed record GeoReportFault(int Code, string Description)
{
    public static GeoReportFault Bad(string description) => new(StatusCodes.Status400BadRequest, description);
}

using System.Globalization;
using System.Text.Json.Nodes;
using VirtualAgent.Core.City;
using VirtualAgent.Open311.Answers;

namespace VirtualAgent.Open311.Serving;

/// <summary>The service discovery document: where the API is and what it speaks.</summary>
internal sealed class Discovery(CityPack pack, Open311Options options)
{
    public GeoReportAnswer Describe() => new("discovery", new JsonObject
    {
        ["changeset"] = Changed,
        ["contact"] = $"{pack.City.Name}, {pack.City.MainPhone}, {pack.City.Website}",
        ["key_service"] = $"{pack.City.Name}, {pack.City.MainPhone}",
        ["endpoints"] = new JsonArray(new JsonObject
        {
            ["specification"] = "http://wiki.open311.org/GeoReport_v2",
            ["url"] = new Uri(options.PublicBaseUrl!, Open311Endpoints.Base).ToString(),
            ["changeset"] = Changed,
            ["type"] = options.Test ? "test" : "production",
            ["formats"] = new JsonArray("text/xml", "application/json"),
        }),
    });

    private string Changed => Directory.GetLastWriteTimeUtc(pack.Folder).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

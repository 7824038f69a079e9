using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Open311.Answers;

namespace VirtualAgent.Open311.Serving;

/// <summary>Requests as anybody may see them: what, where and how far, never who.</summary>
internal sealed class RequestListing(CityPack pack, IServiceRequests requests, Open311Options options, TimeProvider time)
{
    private const int MostByNumber = 100;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(pack.City.TimeZone);
    private readonly string _language = pack.City.Languages[0];

    public async Task<GeoReportAnswer> ListAsync(IQueryCollection query, CancellationToken cancellationToken)
    {
        var numbers = RequestQuery.Listed(query, "service_request_id");
        if (numbers.Length > MostByNumber)
        {
            return GeoReportAnswer.Of([GeoReportFault.Bad($"service_request_id: at most {MostByNumber} at once.")]);
        }

        if (!numbers.IsEmpty)
        {
            var found = new List<ServiceRequest>();
            foreach (var number in numbers)
            {
                found.AddRange(await requests.FindAsync(number, cancellationToken) is { } request ? [request] : []);
            }

            return Answer(found);
        }

        var faults = new List<GeoReportFault>();
        return RequestQuery.Read(query, time.GetUtcNow(), faults) is { } search
            ? Answer(await requests.SearchAsync(search, cancellationToken))
            : GeoReportAnswer.Of(faults);
    }

    public async Task<GeoReportAnswer> OneAsync(string number, CancellationToken cancellationToken) =>
        await requests.FindAsync(number, cancellationToken) is { } request
            ? Answer([request])
            : GeoReportAnswer.Fault(StatusCodes.Status404NotFound, $"service_request_id '{number}' was not found.");

    private GeoReportAnswer Answer(IEnumerable<ServiceRequest> found) =>
        new("service_requests", new JsonArray([.. found.Select(Entry)]));

    private JsonNode Entry(ServiceRequest request)
    {
        var service = pack.FindService(request.ServiceCode);
        var place = request.PlaceId is { } id ? pack.Places.ById(id) : null;
        return new JsonObject
        {
            ["service_request_id"] = request.TrackingNumber,
            ["status"] = request.Status == RequestStatus.Closed ? "closed" : "open",
            ["status_notes"] = Written(request.StatusNote),
            ["service_name"] = service?.Name.In(_language),
            ["service_code"] = request.ServiceCode,
            ["description"] = Written(request.Description),
            ["agency_responsible"] = pack.City.FindDepartment(service?.Department)?.Name.In(_language),
            ["service_notice"] = null,
            ["requested_datetime"] = Moment(request.Filed),
            ["updated_datetime"] = Moment(request.Updated),
            ["expected_datetime"] = request.Expected is { } day ? Moment(EndOf(day)) : null,
            ["address"] = place?.Name.In(_language) ?? request.PlaceId,
            ["address_id"] = request.PlaceId,
            ["zipcode"] = null,
            ["lat"] = request.Latitude,
            ["long"] = request.Longitude,
            ["media_url"] = null,
        };
    }

    private string? Written(string? text) => options.PublishDescriptions && text is not null ? options.Mask(text) : null;

    private string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, _zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private DateTimeOffset EndOf(DateOnly day)
    {
        var last = day.ToDateTime(new TimeOnly(23, 59, 59));
        return new(last, _zone.GetUtcOffset(last));
    }
}

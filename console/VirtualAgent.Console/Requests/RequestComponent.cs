using System.Globalization;
using Microsoft.AspNetCore.Components;
using VirtualAgent.Console.Pages;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;

namespace VirtualAgent.Console.Requests;

/// <summary>Base of the pages on requests: what their codes mean in this city.</summary>
public abstract class RequestComponent : StaffComponent
{
    [Inject]
    protected CityPack Pack { get; set; } = default!;

    protected string TypeOf(ServiceRequest request) =>
        Pack.FindService(request.ServiceCode)?.Name.In("en") ?? request.ServiceCode;

    protected string PlaceOf(ServiceRequest request)
    {
        if (request.PlaceId is { } id)
        {
            return Pack.Places.ById(id)?.Name.In("en") ?? id;
        }

        return request is { Latitude: { } latitude, Longitude: { } longitude }
            ? string.Create(CultureInfo.InvariantCulture, $"{latitude:F5}, {longitude:F5}")
            : "No place";
    }
}

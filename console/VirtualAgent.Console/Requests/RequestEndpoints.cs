using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Pages;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Console.Requests;

internal static class RequestEndpoints
{
    /// <summary>What still fits into one text message beside the news itself.</summary>
    public const int MaxNote = 300;

    public static string PathOf(string trackingNumber) => $"/staff/requests/{Uri.EscapeDataString(trackingNumber)}";

    public static void MapRequests(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("requests", () => StaffPage.Of<RequestListPage>());
        staff.MapGet("requests/{number}", ShowAsync);
        staff.MapPost("requests/{number}", ChangeAsync);
    }

    private static async Task<IResult> ShowAsync(string number, IServiceRequests requests, CancellationToken cancellationToken) =>
        await requests.FindAsync(number, cancellationToken) is { } request ? StaffPage.Of<RequestPage>(new { Request = request }) : Missing();

    private static async Task<IResult> ChangeAsync(
        string number,
        [FromForm] RequestStatus status,
        [FromForm] string? note,
        HttpContext context,
        CityPack pack,
        IServiceRequests requests,
        IRequestDesk desk,
        CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(number, cancellationToken) is not { } request)
        {
            return Missing();
        }

        var written = note?.ReplaceLineEndings(" ").Trim();
        if (written is { Length: > MaxNote })
        {
            return StaffPage.Notice(StatusCodes.Status400BadRequest, $"A note has at most {MaxNote} characters.");
        }

        var changed = await desk.ChangeAsync(
            new(
                request.TrackingNumber,
                status,
                string.IsNullOrEmpty(written) ? null : written,
                News(request, status, written, pack),
                context.User.Identity!.Name!),
            cancellationToken);
        return Results.LocalRedirect($"{PathOf(request.TrackingNumber)}?done={(changed ? "changed" : "unchanged")}");
    }

    private static Phrase News(ServiceRequest request, RequestStatus status, string? note, CityPack pack)
    {
        var key = status switch
        {
            RequestStatus.InProgress => "request-news.in-progress",
            RequestStatus.Closed => "request-news.closed",
            _ => "request-news.open",
        };
        return Phrase.Of(
            key,
            ("tracking", request.TrackingNumber),
            ("service", pack.FindService(request.ServiceCode)?.Name ?? request.ServiceCode),
            ("note", note ?? string.Empty));
    }

    private static IResult Missing() => StaffPage.Notice(StatusCodes.Status404NotFound, "There is no request with this number.");
}

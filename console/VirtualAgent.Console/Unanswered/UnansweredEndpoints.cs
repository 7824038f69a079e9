using VirtualAgent.Console.Pages;

namespace VirtualAgent.Console.Unanswered;

internal static class UnansweredEndpoints
{
    public static void MapUnanswered(this IEndpointRouteBuilder staff) =>
        staff.MapGet("unanswered", () => StaffPage.Of<UnansweredPage>());
}

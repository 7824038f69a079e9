using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Pages;
using VirtualAgent.Core.Staff;

namespace VirtualAgent.Console.Outbox;

internal static class OutboxEndpoints
{
    public static void MapOutbox(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("outbox", () => StaffPage.Of<OutboxPage>());
        staff.MapPost("outbox/retry", RetryAsync);
    }

    private static async Task<IResult> RetryAsync(
        [FromForm] DeadLetterKind kind,
        [FromForm] long id,
        HttpContext context,
        IDeadLetters letters,
        CancellationToken cancellationToken)
    {
        var retried = await letters.RetryAsync(kind, id, context.User.Identity!.Name!, cancellationToken);
        return Results.LocalRedirect($"/staff/outbox?done={(retried ? "retried" : "before")}");
    }
}

using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Console.Conversations;
using VirtualAgent.Console.Pages;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;

namespace VirtualAgent.Console.Desk;

internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder staff)
    {
        staff.MapGet(string.Empty, () => StaffPage.Of<DeskPage>());
        staff.MapGet("desk", () => StaffPage.Of<DeskLists>());
        staff.MapPost("items/close", CloseAsync);
    }

    /// <param name="conversation">The conversation's page to go back to; without it, the desk.</param>
    private static async Task<IResult> CloseAsync(
        [FromForm] long id,
        [FromForm] string? conversation,
        HttpContext context,
        IStaffDesk desk,
        CancellationToken cancellationToken)
    {
        var closed = await desk.CloseAsync(id, context.User.Identity!.Name!, cancellationToken);
        var back = string.IsNullOrEmpty(conversation) ? "/staff" : ConversationEndpoints.PathOf(new ConversationKey(conversation));
        var done = closed switch
        {
            null => "before",
            { Kind: HandoffKind.Waiting } => "released",
            _ => "closed",
        };
        return Results.LocalRedirect($"{back}?done={done}");
    }
}

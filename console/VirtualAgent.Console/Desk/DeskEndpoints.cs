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
        staff.MapPost("items/reply", ReplyAsync);
    }

    private static async Task<IResult> ReplyAsync(
        [FromForm] ReplyForm? form,
        HttpContext context,
        IStaffDesk desk,
        CancellationToken cancellationToken)
    {
        if (form?.Said() is not { } reply)
        {
            return StaffPage.Notice(StatusCodes.Status400BadRequest, $"Not sent. Write at most {StaffReply.MaxText} characters, and a name of at most {StaffReply.MaxName}.");
        }

        return await desk.ReplyAsync(form.Id, reply, context.User.Identity!.Name!, cancellationToken)
            ? Results.LocalRedirect($"{ConversationEndpoints.PathOf(new ConversationKey(form.Conversation))}?done=replied")
            : StaffPage.Notice(StatusCodes.Status409Conflict, "Not sent: nobody waits in this conversation any more.");
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

using VirtualAgent.Console.Pages;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Console.Conversations;

internal static class ConversationEndpoints
{
    public static string PathOf(ConversationKey key) => $"/staff/conversations/{Uri.EscapeDataString(key.Value)}";

    public static void MapConversations(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("conversations/{key}", ShowAsync);
        staff.MapGet("attachments/{id}", AttachmentAsync);
    }

    private static async Task<IResult> ShowAsync(string key, IConversationStore store, CancellationToken cancellationToken) =>
        await store.LoadAsync(new(key), cancellationToken) is { } state
            ? StaffPage.Of<ConversationPage>(new { State = state })
            : StaffPage.Notice(StatusCodes.Status404NotFound, "There is no such conversation.");

    private static async Task<IResult> AttachmentAsync(string id, IAttachmentStore attachments, CancellationToken cancellationToken) =>
        await attachments.OpenAsync(id, cancellationToken) is { } stored
            ? Results.Stream(stored.Content, stored.Attachment.ContentType)
            : StaffPage.Notice(StatusCodes.Status404NotFound, "There is no such picture.");
}

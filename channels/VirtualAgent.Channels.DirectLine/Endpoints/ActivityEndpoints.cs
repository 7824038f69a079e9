using Microsoft.AspNetCore.Http;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Stream;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Activities in and out of one conversation.</summary>
internal sealed class ActivityEndpoints(
    CallerCheck callers, ReaderCheck readers, PublicAddress address, ConversationLog log, ResidentMessages messages, AnswerVerdicts verdicts,
    MessageLimit limit, TimeProvider time)
{
    /// <summary><c>GET /conversations/{id}/activities?watermark=</c></summary>
    public async Task<IResult> ReadAsync(HttpRequest request, string conversationId, string? watermark, CancellationToken cancellationToken)
    {
        var (caller, after, refusal) = await readers.OfAsync(request, conversationId, watermark, cancellationToken);
        if (caller is null)
        {
            return refusal!;
        }

        var page = await log.ReadAsync(conversationId, after ?? 0, cancellationToken);
        var next = page.HasEntries ? page.Watermark : Math.Min(after ?? 0, await log.EndAsync(conversationId, cancellationToken));
        return Results.Content(DirectLineJson.ActivitySet(page.Activities, next), "application/json; charset=utf-8");
    }

    /// <summary><c>POST /conversations/{id}/activities</c></summary>
    public async Task<IResult> PostAsync(HttpRequest request, string conversationId, CancellationToken cancellationToken)
    {
        var (caller, refusal) = callers.Of(request, conversationId);
        if (caller is null)
        {
            return refusal!;
        }

        if (limit.Refusal(caller, conversationId, request.HttpContext.Response) is { } tooMany)
        {
            return tooMany;
        }

        var (activity, fault) = await BoundedBody.ReadAsync<IncomingActivity>(request, cancellationToken);
        if (activity is null)
        {
            return fault!;
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return DirectLineError.Missing("type");
        }

        if ((caller.Token?.UserId ?? activity.From?.Id) is not { Length: > 0 and <= 100 } user)
        {
            return DirectLineError.Missing("from.id");
        }

        if (caller.IsServer && !await log.ExistsAsync(conversationId, cancellationToken))
        {
            return DirectLineError.NoConversation;
        }

        return activity.Type switch
        {
            ActivityTypes.Message => await TakeAsync(new(conversationId, user, activity, [], address.Of(request)), cancellationToken),
            ActivityTypes.Event when activity.Fetch is { } token => Results.Json(new
            {
                id = await messages.FetchAsync(new(conversationId, user, activity, [], address.Of(request)), token, cancellationToken),
            }),
            ActivityTypes.Event when activity.Verdict is { } verdict => await JudgeAsync(conversationId, verdict, cancellationToken),
            ActivityTypes.Typing => Pass(conversationId, user),
            _ => Accepted(conversationId),
        };
    }

    /// <summary>Takes a message that has words, a choice or a picture.</summary>
    public async Task<IResult> TakeAsync(ResidentMessage message, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(message.Activity.Text) && message.Activity.Choice is null && message.Attachments.IsEmpty)
        {
            return DirectLineError.BadArgument("A message has 'text', a picked choice or a picture.");
        }

        return Results.Json(new { id = await messages.TakeAsync(message, cancellationToken) });
    }

    private async Task<IResult> JudgeAsync(string conversationId, AnswerVerdict verdict, CancellationToken cancellationToken) =>
        await verdicts.TakeAsync(conversationId, verdict, cancellationToken)
            ? Accepted(conversationId)
            : DirectLineError.BadArgument("This conversation has no such answer.");

    private IResult Pass(string conversationId, string user)
    {
        var typing = new OutgoingActivity
        {
            Type = ActivityTypes.Typing,
            Timestamp = time.GetUtcNow().UtcDateTime,
            From = new ChannelAccount(user, Role: "user"),
            Conversation = new ConversationAccount(conversationId),
        };
        log.Pass(conversationId, typing);
        return Accepted(conversationId);
    }

    /// <summary>Events and types unknown here are received and mean nothing.</summary>
    private static IResult Accepted(string conversationId) =>
        Results.Json(new { id = $"{conversationId}|x{Guid.NewGuid():N}" });
}

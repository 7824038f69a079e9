using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Handoffs;

internal sealed class HandoffDesk(Database database, CityProfile city, StaffLine line, TimeProvider time) : IHandoffDesk
{
    public async Task<HandoffOutcome> OpenAsync(HandoffRequest request, CancellationToken cancellationToken)
    {
        if (request.Reason is HandoffReason.ActionUnsure or HandoffReason.ActionUnavailable or HandoffReason.NewsNotDelivered)
        {
            await AddAsync(RowOf(request, HandoffKind.Task), cancellationToken);
            return new HandoffOutcome.Noted();
        }

        var local = city.LocalTime(time.GetUtcNow()).DateTime;
        if (!city.StaffHours.IsOpen(local, city.Holidays))
        {
            var opens = city.StaffHours.NextOpening(local, city.Holidays);
            return new HandoffOutcome.OutsideHours(opens is { } moment ? Formatted.Moment(moment) : city.MainPhone);
        }

        if (request.Channel == Channel.Voice && !line.TakesCalls)
        {
            return await CallBackAsync(request, cancellationToken);
        }

        await AddAsync(RowOf(request, HandoffKind.Waiting), cancellationToken);
        return new HandoffOutcome.Waiting(request.Channel == Channel.Voice ? 0 : await AheadOfAsync(request.Conversation.Value, cancellationToken));
    }

    public async Task LeaveMessageAsync(CallbackRequest request, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (!await JoinCallBackAsync(request, idempotencyKey, cancellationToken))
        {
            await AddAsync(RowOf(request.Request, HandoffKind.Callback, request, idempotencyKey), cancellationToken);
        }
    }

    /// <summary>The caller waits on the desk from now on, whether a message follows or not.</summary>
    private async Task<HandoffOutcome> CallBackAsync(HandoffRequest request, CancellationToken cancellationToken)
    {
        if (request.Participant is not ['+', ..])
        {
            return new HandoffOutcome.NoLine();
        }

        await AddAsync(RowOf(request, HandoffKind.Callback, contact: request.Participant), cancellationToken);
        return new HandoffOutcome.CallBack();
    }

    /// <summary>A message left after a callback was promised belongs to that, which has no key until then.</summary>
    private Task<bool> JoinCallBackAsync(CallbackRequest request, string idempotencyKey, CancellationToken cancellationToken) => database.WriteAsync(
        async db => await db.Handoffs
            .Where(r => r.Conversation == request.Request.Conversation.Value && r.Kind == HandoffKind.Callback && r.Closed == null && r.IdempotencyKey == null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(r => r.Name, request.Name)
                    .SetProperty(r => r.Contact, request.Contact)
                    .SetProperty(r => r.Message, request.Message)
                    .SetProperty(r => r.IdempotencyKey, idempotencyKey),
                cancellationToken) > 0,
        cancellationToken);

    private async Task AddAsync(HandoffRow row, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(
                async db =>
                {
                    if (!await IsThereAsync(db, row, cancellationToken))
                    {
                        db.Handoffs.Add(row);
                    }
                },
                cancellationToken);
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            return;
        }
    }

    private static Task<bool> IsThereAsync(CityDbContext db, HandoffRow row, CancellationToken cancellationToken)
    {
        var open = db.Handoffs.Where(r => r.Conversation == row.Conversation && r.Kind == row.Kind && r.Closed == null);
        return row.Kind switch
        {
            HandoffKind.Callback when row.IdempotencyKey is not null => db.Handoffs.AnyAsync(r => r.IdempotencyKey == row.IdempotencyKey, cancellationToken),
            HandoffKind.Task => open.AnyAsync(r => r.Reason == row.Reason && r.Summary == row.Summary, cancellationToken),
            _ => open.AnyAsync(cancellationToken),
        };
    }

    /// <summary>Those who still wait in writing: a call is put through at once, and who has a person waits no longer.</summary>
    private Task<int> AheadOfAsync(string conversation, CancellationToken cancellationToken) => database.ReadAsync(
        db => db.Handoffs.CountAsync(
            r => r.Kind == HandoffKind.Waiting && r.Closed == null && r.Channel != Channel.Voice
                && !db.Conversations.Any(c => c.Key == r.Conversation && c.Mode == ControlMode.Agent)
                && r.Id < db.Handoffs.Where(o => o.Conversation == conversation && o.Kind == HandoffKind.Waiting && o.Closed == null).Min(o => o.Id),
            cancellationToken),
        cancellationToken);

    private HandoffRow RowOf(HandoffRequest request, HandoffKind kind, CallbackRequest? callback = null, string? key = null, string? contact = null) => new()
    {
        Kind = kind,
        Conversation = request.Conversation.Value,
        Channel = request.Channel,
        Participant = request.Participant,
        Locale = request.Locale,
        Reason = request.Reason,
        Summary = request.Summary,
        Name = callback?.Name,
        Contact = callback?.Contact ?? contact,
        Message = callback?.Message,
        IdempotencyKey = key,
        Opened = time.GetUtcNow(),
    };
}

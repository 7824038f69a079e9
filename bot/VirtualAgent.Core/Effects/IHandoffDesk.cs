namespace VirtualAgent.Core.Effects;

/// <summary>The staff's side: who waits, and who left a message.</summary>
public interface IHandoffDesk
{
    /// <summary>Opens a hand-off, once per conversation while one is open.</summary>
    Task<HandoffOutcome> OpenAsync(HandoffRequest request, CancellationToken cancellationToken);

    /// <summary>Stores a callback wish or a message for staff. A second call with the same key changes nothing.</summary>
    Task LeaveMessageAsync(CallbackRequest request, string idempotencyKey, CancellationToken cancellationToken);
}

/// <param name="Contact">A phone number or e-mail address.</param>
public sealed record CallbackRequest(HandoffRequest Request, string? Name, string Contact, string Message);

using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Replies;

/// <summary>Renders a turn for one channel and sends it.</summary>
public interface IReplySender
{
    Channel Channel { get; }

    /// <summary>Expected failures are outcomes; an exception counts as <see cref="SendOutcome.Retry"/>.</summary>
    Task<SendOutcome> SendAsync(OutboundTurn turn, CancellationToken cancellationToken);

    /// <summary>Whether this host is the one to send it: what is said in a call must go out where the call is held.</summary>
    bool IsHere(OutboundTurn turn) => true;
}

namespace VirtualAgent.Core.Messages;

/// <summary>The durable way in. What it accepted gets a turn, also after a crash.</summary>
public interface IInbox
{
    /// <summary>Stores the message. A second delivery of the same key is a <see cref="Acceptance.Duplicate"/> and gets no turn.</summary>
    Task<Acceptance> AcceptAsync(InboundMessage message, CancellationToken cancellationToken);
}

public enum Acceptance
{
    Accepted,
    Duplicate,
}

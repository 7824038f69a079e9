namespace VirtualAgent.Core.Replies;

/// <summary>What became of a delivery; the outbox acts on it as data.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="ProviderId">The provider's id of the message, where it gives one.</param>
    public sealed record Sent(string? ProviderId) : SendOutcome;

    /// <summary>Try again with backoff.</summary>
    public sealed record Retry(string Reason) : SendOutcome;

    /// <summary>It can never arrive (opted out, hung up, refused): a dead letter that staff see.</summary>
    /// <param name="OptedOut">The number takes no texts until its owner asks for them again; a receipt or news waits for that.</param>
    /// <param name="HungUp">The caller ended the call before it was said, as callers do.</param>
    public sealed record Undeliverable(string Reason, bool OptedOut = false, bool HungUp = false) : SendOutcome;
}

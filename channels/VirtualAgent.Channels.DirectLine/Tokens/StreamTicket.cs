namespace VirtualAgent.Channels.DirectLine.Tokens;

/// <summary>Opens one conversation's stream without a header, soon after it was given out.</summary>
internal sealed record StreamTicket(string ConversationId, DateTimeOffset Expires);

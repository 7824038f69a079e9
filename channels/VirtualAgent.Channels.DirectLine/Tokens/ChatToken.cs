namespace VirtualAgent.Channels.DirectLine.Tokens;

/// <summary>What a token stands for: one conversation and, where known, one user.</summary>
/// <param name="UserId">Overrides what the client says in <c>from.id</c>; null where the token names nobody.</param>
/// <param name="TrustedOrigins">The sites that may use it; empty where any may.</param>
internal sealed record ChatToken(string ConversationId, string? UserId, IReadOnlyList<string> TrustedOrigins, DateTimeOffset Expires);

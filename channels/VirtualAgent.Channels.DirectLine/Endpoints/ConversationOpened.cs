using System.Text.Json.Serialization;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Direct Line's <c>Conversation</c>; <see cref="UserId"/> is ours, for <c>POST /webchat/token</c>.</summary>
internal sealed record ConversationOpened(string ConversationId, string Token, string? StreamUrl = null, string? UserId = null)
{
    [JsonPropertyName("expires_in")]
    public int ExpiresIn => (int)DirectLineLimits.TokenLifetime.TotalSeconds;
}

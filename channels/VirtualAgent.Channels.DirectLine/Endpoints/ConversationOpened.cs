using System.Text.Json.Serialization;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Direct Line's <c>Conversation</c>; <see cref="UserId"/> and <see cref="City"/> are ours, for <c>POST /webchat/token</c>.</summary>
internal sealed record ConversationOpened(
    string ConversationId, string Token, string? StreamUrl = null, string? UserId = null, ServedCity? City = null)
{
    [JsonPropertyName("expires_in")]
    public int ExpiresIn => (int)DirectLineLimits.TokenLifetime.TotalSeconds;
}

using System.Text.Json.Serialization;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Core.Messages;

/// <summary>What a message carries beside words. A payload is exact: it is never guessed at.</summary>
[JsonDerivedType(typeof(Picked), "picked")]
[JsonDerivedType(typeof(Digits), "digits")]
[JsonDerivedType(typeof(Fetch), "fetch")]
[JsonDerivedType(typeof(System), "system")]
public abstract record Payload
{
    private Payload()
    {
    }

    /// <summary>A button: the id of a <see cref="Replies.Choice"/> that was offered. A stale id means nothing.</summary>
    public sealed record Picked(string ChoiceId) : Payload;

    /// <summary>Keys pressed on a phone: 0-9, * and #.</summary>
    public sealed record Digits(string Keys) : Payload;

    /// <summary>A link was opened that brings a conversation over from another channel; see <see cref="State.IConversationMoves"/>.</summary>
    public sealed record Fetch(string Token) : Payload;

    /// <summary>An event of the system itself; no channel endpoint makes one from a client's data.</summary>
    public sealed record System(Command Command) : Payload;
}

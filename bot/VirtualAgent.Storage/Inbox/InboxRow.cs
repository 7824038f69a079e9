using System.Security.Cryptography;
using System.Text;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Inbox;

internal sealed class InboxRow : QueueRow
{
    public required Channel Channel { get; init; }

    public required string MessageKey { get; init; }

    public required string Message { get; set; }

    public InboxStatus Status { get; set; }

    public required DateTimeOffset Received { get; init; }

    public static InboxRow Of(InboundMessage message, DateTimeOffset now) => new()
    {
        Channel = message.Channel,
        MessageKey = KeyOf(message.Key),
        Conversation = message.Conversation.Value,
        Message = Stored.Write(message),
        Received = message.ReceivedAt,
        Due = now,
    };

    /// <summary>The key as it is stored: one too long for the column stands there by its hash.</summary>
    public static string KeyOf(MessageKey key) => key.Value.Length <= Columns.MessageKey
        ? key.Value
        : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)));
}

internal enum InboxStatus
{
    Waiting,
    Done,
    Failed,
}

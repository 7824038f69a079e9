using Microsoft.Extensions.Logging;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Dialogue;

/// <summary>Event ids 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Error, "A turn of {Conversation} failed; the resident was told so")]
    public static partial void TurnFailed(ILogger logger, Exception error, ConversationKey conversation);

    [LoggerMessage(1001, LogLevel.Information, "{Conversation} moved on while a turn was under way; running it again")]
    public static partial void TurnConflicted(ILogger logger, ConversationKey conversation);
}

using Microsoft.Extensions.Logging;

namespace VirtualAgent.Storage;

/// <summary>Events 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Warning, "Redis does not answer: conversations are leased in this process only until it does")]
    public static partial void RedisAway(ILogger logger, Exception fault);

    [LoggerMessage(2001, LogLevel.Information, "Redis answers again")]
    public static partial void RedisBack(ILogger logger);
}

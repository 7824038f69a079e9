using Microsoft.Extensions.Logging;

namespace VirtualAgent.Knowledge;

/// <summary>Event ids 3200 to 3299.</summary>
internal static partial class Log
{
    [LoggerMessage(3200, LogLevel.Warning, "The embedding model failed; passages are kept without vectors until it is back")]
    public static partial void PassagesNotEmbedded(this ILogger logger, Exception failure);

    [LoggerMessage(3205, LogLevel.Warning, "What the passages mean could not be kept or taken up, and is read again: {Reason}")]
    public static partial void MeaningsNotKept(this ILogger logger, string reason);

    [LoggerMessage(3201, LogLevel.Warning, "The embedding model failed; questions are searched by their words")]
    public static partial void QuestionNotEmbedded(this ILogger logger, Exception failure);

    [LoggerMessage(3202, LogLevel.Error, "A question could not be looked up: {Reason}")]
    public static partial void NotLookedUp(this ILogger logger, string reason);

    [LoggerMessage(3203, LogLevel.Information, "The passages move from collection {Old} to {New}; the old one serves until all are there")]
    public static partial void Rebuilding(this ILogger logger, string old, string @new);

    [LoggerMessage(3204, LogLevel.Information, "Collection {Collection} serves {Passages} passages")]
    public static partial void Rebuilt(this ILogger logger, string collection, long passages);
}

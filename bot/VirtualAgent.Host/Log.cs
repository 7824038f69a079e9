namespace VirtualAgent.Host;

/// <summary>
/// Event ids: 1-9 the start, 10-21 the workers. Rows are named by id; what residents write is never logged.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Text}")]
    public static partial void Banner(ILogger logger, string text);

    [LoggerMessage(2, LogLevel.Warning, "The documents' index was damaged: it is moved to {Path}, and made again from the documents")]
    public static partial void IndexSetAside(ILogger logger, string path);

    [LoggerMessage(3, LogLevel.Warning, "The account that Staff:Reset names has a new one-time password. Remove the setting")]
    public static partial void AccountReset(ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "PostgreSQL serves, and nothing is carried over to it from SQLite: neither {Path} nor the pictures in attachments/ beside it. Move them away once they are no longer needed")]
    public static partial void SqliteLeft(ILogger logger, string path);

    [LoggerMessage(5, LogLevel.Warning, "Bills' numbers ({Kinds}) have the letters and digits of a request's number ({Shape}): residents will be misunderstood. Choose another trackingPrefix in city.json")]
    public static partial void NumbersAlike(ILogger logger, string kinds, string shape);

    [LoggerMessage(10, LogLevel.Error, "The queue could not be read; it is looked at again.")]
    public static partial void QueueUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(11, LogLevel.Error, "Work ended before it was recorded; it is done again.")]
    public static partial void WorkUnfinished(ILogger logger, Exception exception);

    [LoggerMessage(12, LogLevel.Warning, "Work was abandoned by the shutdown; the next start does it again.")]
    public static partial void WorkAbandoned(ILogger logger);

    [LoggerMessage(13, LogLevel.Error, "The turn of message {Id} failed.")]
    public static partial void TurnFailed(ILogger logger, long id, Exception exception);

    [LoggerMessage(14, LogLevel.Error, "Message {Id} is given up: {Reason}")]
    public static partial void MessageGivenUp(ILogger logger, long id, string reason);

    [LoggerMessage(15, LogLevel.Warning, "Reply {Id} could not be sent yet: {Reason}")]
    public static partial void SendPutOff(ILogger logger, long id, string reason);

    [LoggerMessage(16, LogLevel.Error, "Sending reply {Id} failed.")]
    public static partial void SendFailed(ILogger logger, long id, Exception exception);

    [LoggerMessage(17, LogLevel.Error, "Reply {Id} is given up: {Reason}")]
    public static partial void ReplyGivenUp(ILogger logger, long id, string reason);

    [LoggerMessage(21, LogLevel.Information, "Reply {Id} was not heard: {Reason}")]
    public static partial void ReplyUnheard(ILogger logger, long id, string reason);

    [LoggerMessage(18, LogLevel.Warning, "Picture {Id} could not be fetched: {Reason}")]
    public static partial void PictureNotFetched(ILogger logger, string id, string reason);

    [LoggerMessage(19, LogLevel.Error, "The database does not answer; it is asked again each second: {Reason}")]
    public static partial void DatabaseAway(ILogger logger, string reason);

    [LoggerMessage(20, LogLevel.Information, "The database answers again")]
    public static partial void DatabaseBack(ILogger logger);
}

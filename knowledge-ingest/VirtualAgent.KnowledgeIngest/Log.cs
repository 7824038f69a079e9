using Microsoft.Extensions.Logging;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest;

/// <summary>Event ids 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Information, "{Source}: {Documents} documents, {Changed} of them new, changed or gone; {Passages} passages")]
    public static partial void SourceRead(this ILogger logger, string source, int documents, int changed, int passages);

    [LoggerMessage(3101, LogLevel.Warning, "{Path} was not read: {Reason} {Detail}")]
    public static partial void DocumentNotRead(this ILogger logger, string path, NotReadReason? reason, string detail);

    [LoggerMessage(3102, LogLevel.Error, "{Source} could not be read; what was indexed before stays")]
    public static partial void SourceNotRead(this ILogger logger, Exception failed, string source);

    [LoggerMessage(3103, LogLevel.Error, "{Source} could not be indexed and will be looked at again: {Reason}")]
    public static partial void IndexAway(this ILogger logger, string source, string reason);
}

using Microsoft.Extensions.Logging;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest;

/// <summary>Event ids 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Information, "{Documents} documents, {Changed} of them new, changed or gone; {Passages} passages")]
    public static partial void FolderRead(this ILogger logger, int documents, int changed, int passages);

    [LoggerMessage(3101, LogLevel.Warning, "{Path} was not read: {Reason} {Detail}")]
    public static partial void DocumentNotRead(this ILogger logger, string path, NotReadReason? reason, string? detail);

    [LoggerMessage(3102, LogLevel.Error, "The folder of documents could not be read; what was indexed before stays")]
    public static partial void FolderNotRead(this ILogger logger, Exception failed);

    [LoggerMessage(3103, LogLevel.Error, "The documents could not be indexed and will be looked at again: {Reason}")]
    public static partial void IndexAway(this ILogger logger, string reason);
}

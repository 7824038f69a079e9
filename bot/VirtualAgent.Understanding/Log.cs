using Microsoft.Extensions.Logging;
using VirtualAgent.Understanding.Llm;

namespace VirtualAgent.Understanding;

/// <summary>Events 3001 to 3099.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Information, "The model was not used: {Outcome}. Local understanding takes over")]
    public static partial void ModelNotUsed(ILogger logger, LlmOutcome outcome);

    [LoggerMessage(3002, LogLevel.Warning, "The model failed")]
    public static partial void ModelFailed(ILogger logger, Exception exception);

    [LoggerMessage(3003, LogLevel.Warning, "What was learnt could not be kept in '{File}', so that the next start learns it again: {Reason}")]
    public static partial void ClassifierNotKept(ILogger logger, string file, string reason);
}

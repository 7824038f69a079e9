using Microsoft.Extensions.Logging;

namespace VirtualAgent.Channels.Twilio;

/// <summary>Events 4100-4199.</summary>
internal static partial class Log
{
    [LoggerMessage(4100, LogLevel.Warning, "Refused a webhook: its signature is not for {Url}")]
    public static partial void BadSignature(this ILogger logger, string url);

    [LoggerMessage(4101, LogLevel.Warning, "Refused a webhook of account {AccountSid}, which is not Twilio:AccountSid, though it is rightly signed for {Url}")]
    public static partial void ForeignAccount(this ILogger logger, string accountSid, string url);

    [LoggerMessage(4110, LogLevel.Warning, "Twilio refused a text message: status {Status}, error {Code}")]
    public static partial void MessageRefused(this ILogger logger, int status, int? code);

    [LoggerMessage(4111, LogLevel.Warning, "Text message {MessageSid} ended as {Status}, error {Code}")]
    public static partial void MessageUndelivered(this ILogger logger, string messageSid, string status, string code);

    [LoggerMessage(4120, LogLevel.Warning, "Closed the relay socket of call {CallSid}: {Reason}")]
    public static partial void CallRefused(this ILogger logger, string callSid, string reason);

    [LoggerMessage(4121, LogLevel.Warning, "Twilio reported an error on call {CallSid}")]
    public static partial void CallError(this ILogger logger, string callSid);

    [LoggerMessage(4122, LogLevel.Information, "Call {CallSid} ended")]
    public static partial void CallEnded(this ILogger logger, string callSid);

    [LoggerMessage(4123, LogLevel.Error, "The relay session of call {CallSid} failed: error {Code}")]
    public static partial void SessionFailed(this ILogger logger, string callSid, string code);
}

namespace VirtualAgent.Console;

/// <summary>Event ids 4000 to 4099. Accounts are named by id, never by address.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Warning, "A sign-in to account {Id} failed, from {Address}")]
    public static partial void SignInFailed(ILogger logger, string id, string address);

    [LoggerMessage(4001, LogLevel.Warning, "Account {Id} is locked after too many wrong passwords, the last from {Address}")]
    public static partial void AccountLocked(ILogger logger, string id, string address);

    [LoggerMessage(4002, LogLevel.Information, "A staff account was added by {By}")]
    public static partial void AccountAdded(ILogger logger, string by);

    [LoggerMessage(4003, LogLevel.Information, "Account {Id} was given a one-time password by {By}")]
    public static partial void AccountReset(ILogger logger, string id, string by);

    [LoggerMessage(4004, LogLevel.Information, "Account {Id} was let in again by {By}")]
    public static partial void AccountUnlocked(ILogger logger, string id, string by);

    [LoggerMessage(4005, LogLevel.Information, "Account {Id} was disabled by {By}")]
    public static partial void AccountDisabled(ILogger logger, string id, string by);
}

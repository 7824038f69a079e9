using System.Text.Json;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine.Stream;

/// <summary>A conversation's activities as the protocol numbers them: the log's sequence is the watermark.</summary>
internal sealed class ConversationLog(IActivityLog log, StreamHub hub)
{
    /// <returns>False where an activity of that id was there already.</returns>
    public async Task<bool> AppendAsync(string conversationId, string activityId, string json, CancellationToken cancellationToken)
    {
        var (_, added) = await log.AppendAsync(WebChatKey.Of(conversationId), activityId, json, cancellationToken);
        hub.Signal(conversationId, new StreamSignal());
        return added;
    }

    /// <summary>Something to be seen by whoever looks now, such as typing; it is not kept.</summary>
    public void Pass(string conversationId, OutgoingActivity activity) =>
        hub.Signal(conversationId, new StreamSignal(Passing: DirectLineJson.Write(activity)));

    public async Task<OutgoingActivity?> FindAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        await log.FindAsync(WebChatKey.Of(conversationId), activityId, cancellationToken) is { } entry
            ? JsonSerializer.Deserialize<OutgoingActivity>(entry.Json, DirectLineJson.Options)
            : null;

    public async Task<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken) =>
        (await log.ReadAsync(WebChatKey.Of(conversationId), 0, 1, cancellationToken)).Count > 0;

    public async Task<LogPage> ReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(WebChatKey.Of(conversationId), after, DirectLineLimits.PageSize, cancellationToken);
        return new LogPage(
            [.. entries.Where(entry => !IsStart(entry)).Select(entry => entry.Json)],
            entries.Count == 0 ? after : entries[^1].Sequence,
            entries.Count > 0);
    }

    /// <summary>The sequence of the newest entry, 0 where there is none.</summary>
    public async Task<long> EndAsync(string conversationId, CancellationToken cancellationToken)
    {
        var page = new LogPage([], 0, true);
        while (page.HasEntries)
        {
            page = await ReadAsync(conversationId, page.Watermark, cancellationToken);
        }

        return page.Watermark;
    }

    public static string StartId(string conversationId) => $"{conversationId}|start";

    private static bool IsStart(LoggedActivity entry) => entry.ActivityId.EndsWith("|start", StringComparison.Ordinal);
}

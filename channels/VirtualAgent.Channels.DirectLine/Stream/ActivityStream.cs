using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Rendering;

namespace VirtualAgent.Channels.DirectLine.Stream;

/// <summary>One client's open WebSocket: the log from its watermark on, what passes by, and keep-alives.</summary>
internal sealed class ActivityStream(ConversationLog log, StreamHub hub, ActivityRenderer renderer, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private static readonly byte[] Nothing = [];

    public async Task RunAsync(WebSocket socket, string conversationId, long watermark, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var subscription = hub.Subscribe(conversationId);
        var reading = ReadUntilClosedAsync(socket, ended);
        try
        {
            await SendAllAsync(socket, conversationId, watermark, subscription, ended.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
        }
        finally
        {
            await ended.CancelAsync();
        }

        await reading;
        await CloseAsync(socket);
    }

    private async Task SendAllAsync(
        WebSocket socket, string conversationId, long watermark, StreamHub.Subscription subscription, CancellationToken cancellationToken)
    {
        DateTimeOffset? typingUntil = null;
        while (true)
        {
            var page = await log.ReadAsync(conversationId, watermark, cancellationToken);
            watermark = page.Watermark;
            if (page.Activities.Count > 0)
            {
                await SendAsync(socket, DirectLineJson.ActivitySet(page.Activities, watermark), cancellationToken);
                typingUntil = page.Activities.Any(IsFromAgent) ? null : typingUntil;
            }

            if (page.HasEntries)
            {
                continue;
            }

            typingUntil = typingUntil > time.GetUtcNow() ? typingUntil : null;
            if (await WaitAsync(subscription, typingUntil is null ? options.Value.LookAgain : DirectLineLimits.TypingAgain, cancellationToken))
            {
                while (subscription.Signals.TryRead(out var signal))
                {
                    if (signal.Passing is { } activity)
                    {
                        await SendAsync(socket, DirectLineJson.ActivitySet([activity], null), cancellationToken);
                    }

                    typingUntil = signal.TurnBegan ? time.GetUtcNow() + DirectLineLimits.TypingAtMost : typingUntil;
                }
            }
            else if (typingUntil is not null)
            {
                var typing = DirectLineJson.Write(renderer.Typing(conversationId));
                await SendAsync(socket, DirectLineJson.ActivitySet([typing], null), cancellationToken);
            }
            else
            {
                await socket.SendAsync(Nothing, WebSocketMessageType.Text, true, cancellationToken);
            }
        }
    }

    /// <returns>False where nothing came within the time.</returns>
    private async Task<bool> WaitAsync(StreamHub.Subscription subscription, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await subscription.Signals.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool IsFromAgent(string json) =>
        json.Contains($"\"from\":{{\"id\":\"{ChannelAccount.AgentId}\"", StringComparison.Ordinal);

    private static Task SendAsync(WebSocket socket, string json, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, cancellationToken);

    /// <summary>Clients say nothing here but keep-alives; reading tells when they are gone.</summary>
    private static async Task ReadUntilClosedAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, ended.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
        }

        await ended.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
        }
    }
}

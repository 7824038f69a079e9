using Microsoft.Extensions.Logging;
using VirtualAgent.Channels.Twilio.Text;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>What every call needs from the rest of the house.</summary>
internal sealed class CallDesk(
    IInbox inbox, ICallRecord record, CallTickets tickets, LiveCalls calls, TimeProvider time, ILogger<CallDesk> logger)
{
    public CallTickets Tickets => tickets;

    public LiveCalls Calls => calls;

    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public Task StartAsync(CallInput input, CancellationToken cancellationToken) =>
        AcceptAsync(input, string.Empty, new Payload.System(new Command.SessionStart()), null, cancellationToken);

    public Task SilenceAsync(CallInput input, CancellationToken cancellationToken) =>
        AcceptAsync(input, string.Empty, new Payload.System(new Command.UserSilence()), null, cancellationToken);

    public Task DigitsAsync(CallInput input, string keys, CancellationToken cancellationToken) =>
        AcceptAsync(input, string.Empty, new Payload.Digits(keys), null, cancellationToken);

    public Task WordsAsync(CallInput input, string words, string? locale, CancellationToken cancellationToken) =>
        AcceptAsync(input, Shortened.To(words, InboundMessage.MaxTextLength), null, locale, cancellationToken);

    public Task InterruptedAsync(string callSid, string heard, CancellationToken cancellationToken) =>
        record.InterruptedAsync(LiveCalls.Conversation(callSid), Shortened.To(heard, InboundMessage.MaxTextLength), cancellationToken);

    public async Task EndedAsync(string callSid, ILiveCall call, CancellationToken cancellationToken)
    {
        calls.Remove(LiveCalls.Conversation(callSid), call);
        logger.CallEnded(callSid);
        await record.EndedAsync(LiveCalls.Conversation(callSid), cancellationToken);
    }

    private async Task AcceptAsync(
        CallInput input, string text, Payload? payload, string? locale, CancellationToken cancellationToken)
    {
        var conversation = LiveCalls.Conversation(input.CallSid);
        await inbox.AcceptAsync(
            new(input.Key, conversation, Channel.Voice, input.Caller, text, payload, locale, [], time.GetUtcNow()), cancellationToken);
    }
}

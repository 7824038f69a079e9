using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Text;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>What every call needs from the rest of the house.</summary>
internal sealed class CallDesk(
    IInbox inbox,
    ICallRecord record,
    CallTickets tickets,
    LiveCalls calls,
    IOptions<TwilioOptions> options,
    TimeProvider time,
    ILogger<CallDesk> logger)
{
    /// <summary>Whether a relay session is the city's and for this call, and nobody came in with its ticket before.</summary>
    public bool LetsIn(RelayFrame.Setup setup) =>
        setup.CallSid.Length is > 0 and <= 64 && setup.SessionId.Length <= 64
        && setup.AccountSid == options.Value.AccountSid
        && tickets.Redeem(setup.Ticket, setup.CallSid);

    public LiveCalls Calls => calls;

    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public Task StartAsync(CallInput input, CancellationToken cancellationToken) =>
        AcceptAsync(input, string.Empty, new Payload.System(new Command.SessionStart()), null, cancellationToken);

    /// <summary>The call was put through to a person, and nobody answered.</summary>
    public Task UnansweredAsync(CallInput input, CancellationToken cancellationToken) =>
        AcceptAsync(input, string.Empty, new Payload.System(new Command.AgentReleased(AgentRelease.Unanswered)), null, cancellationToken);

    public Task SilenceAsync(CallInput input, CancellationToken cancellationToken) =>
        AcceptAsync(input, string.Empty, new Payload.System(new Command.UserSilence()), null, cancellationToken);

    public Task DigitsAsync(CallInput input, string keys, CancellationToken cancellationToken) =>
        AcceptAsync(input, string.Empty, new Payload.Digits(keys), null, cancellationToken);

    public Task WordsAsync(CallInput input, string words, string? locale, CancellationToken cancellationToken) =>
        AcceptAsync(input, Shortened.To(words, InboundMessage.MaxTextLength), null, locale, cancellationToken);

    public Task InterruptedAsync(string callSid, string heard, CancellationToken cancellationToken) =>
        record.InterruptedAsync(LiveCalls.Conversation(callSid), Shortened.To(heard, InboundMessage.MaxTextLength), cancellationToken);

    /// <param name="call">Null where this process holds it no longer.</param>
    /// <param name="transferred">The call goes on with a person.</param>
    public async Task EndedAsync(string callSid, ILiveCall? call, bool transferred, CancellationToken cancellationToken)
    {
        if (call is not null)
        {
            calls.Remove(LiveCalls.Conversation(callSid), call);
        }

        logger.CallEnded(callSid);
        await record.EndedAsync(LiveCalls.Conversation(callSid), transferred, cancellationToken);
    }

    private async Task AcceptAsync(
        CallInput input, string text, Payload? payload, string? locale, CancellationToken cancellationToken)
    {
        var conversation = LiveCalls.Conversation(input.CallSid);
        await inbox.AcceptAsync(
            new(input.Key, conversation, Channel.Voice, input.Caller, text, payload, locale, [], time.GetUtcNow()), cancellationToken);
    }
}

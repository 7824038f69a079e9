using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Rest;
using VirtualAgent.Channels.Twilio.Sms;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Says a turn in its call. A link cannot be said, and a receipt or news after the call not at all: they go to the caller's phone as a text.</summary>
internal sealed class VoiceSender(
    LiveCalls calls, SpeechRenderer renderer, MessagesApi messages, IOptOutList optOuts, ICallRecord record, IOptions<TwilioOptions> options) : IReplySender
{
    public Channel Channel => Channel.Voice;

    public bool IsHere(OutboundTurn turn) => calls.Find(turn.Conversation) is not null;

    public async Task<SendOutcome> SendAsync(OutboundTurn turn, CancellationToken cancellationToken)
    {
        var call = calls.Find(turn.Conversation);
        var links = await TextLinksAsync(turn, call, cancellationToken);
        if (call is not null
            && await call.SpeakAsync(renderer.Render(turn, links is null or SendOutcome.Sent), cancellationToken) is var spoken
            && spoken is not SendOutcome.Undeliverable)
        {
            return spoken;
        }

        if (turn.Replies.Any(reply => reply is Reply.Handoff))
        {
            await record.EndedAsync(turn.Conversation, transferred: false, cancellationToken);
        }

        if (turn.Replies.All(reply => reply is Reply.Moved))
        {
            return new SendOutcome.Sent(null);
        }

        return links is SendOutcome.Retry ? links : await TextNewsAsync(turn, cancellationToken);
    }

    /// <returns>What became of the texts, the worst of them; null where there was nothing to text.</returns>
    private async Task<SendOutcome?> TextLinksAsync(OutboundTurn turn, ILiveCall? call, CancellationToken cancellationToken)
    {
        SendOutcome? outcome = null;
        foreach (var link in turn.Replies.OfType<Reply.Link>())
        {
            var sent = await TextAsync(turn, SmsPage.Join(link.Title, link.Url), call, cancellationToken);
            outcome = outcome is null or SendOutcome.Sent ? sent : outcome;
        }

        return outcome;
    }

    private async Task<SendOutcome> TextNewsAsync(OutboundTurn turn, CancellationToken cancellationToken)
    {
        var news = turn.Replies.Where(reply => reply is Reply.News or Reply.Receipt).Select(reply => reply.Text).ToList();
        return news.Count == 0
            ? new SendOutcome.Undeliverable("The call is over", HungUp: true)
            : await TextAsync(turn, string.Join('\n', news), null, cancellationToken);
    }

    private async Task<SendOutcome> TextAsync(OutboundTurn turn, string text, ILiveCall? call, CancellationToken cancellationToken)
    {
        var from = options.Value.From is { Length: > 0 } configured ? configured : call?.CityNumber;
        var canSend = PhoneNumber.IsAddress(from) || options.Value.MessagingServiceSid is { Length: > 0 };
        if (!canSend || !PhoneNumber.IsDialable(turn.Participant))
        {
            return new SendOutcome.Undeliverable("The caller's number takes no texts");
        }

        if (await optOuts.ContainsAsync(turn.Participant, cancellationToken))
        {
            return new SendOutcome.Undeliverable("The caller opted out of texts", OptedOut: true);
        }

        return await messages.CreateAsync(turn.Participant, from, SmsEncoding.Plain(text), cancellationToken);
    }
}

using VirtualAgent.Channels.Twilio.Rest;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Sends a turn as one text message.</summary>
internal sealed class SmsSender(MessagesApi messages, SmsRenderer renderer, SmsLog log, IOptOutList optOuts) : IReplySender
{
    public Channel Channel => Channel.Sms;

    public async Task<SendOutcome> SendAsync(OutboundTurn turn, CancellationToken cancellationToken)
    {
        if (await optOuts.ContainsAsync(turn.Participant, cancellationToken))
        {
            return new SendOutcome.Undeliverable($"The number opted out of texts ({MessagesApi.OptedOut})", OptedOut: true);
        }

        var page = SmsPage.Cut(renderer.Render(turn), renderer.Offer(turn.Locale));
        if (page.Text.Length == 0)
        {
            return new SendOutcome.Sent(null);
        }

        await log.AddAsync(turn.Conversation, $"turn:{turn.Id}", SmsEntry.Of(page, turn.Locale), cancellationToken);
        return await messages.CreateAsync(turn.Participant, SmsConversation.CityNumber(turn.Conversation), page.Text, cancellationToken);
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Channels.Twilio.Text;
using VirtualAgent.Channels.Twilio.Twiml;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary><c>POST /twilio/sms</c>: stores the message and says so; the answer comes through the outbox.</summary>
internal sealed class SmsWebhook(
    IInbox inbox, IAttachmentStore attachments, SmsKeywordDesk keywords, SmsLog log, TextCatalog texts, TimeProvider time)
{
    /// <summary>The longest text Twilio itself puts together from segments.</summary>
    public const int MaxBody = 1_600;

    public async Task<IResult> HandleAsync(TwilioForm form, CancellationToken cancellationToken)
    {
        if (SmsReceived.Read(form) is not { } sms)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await keywords.AnswerAsync(sms, cancellationToken) is { } answer)
        {
            return answer.Length == 0 ? TwimlDocument.Empty : TwimlDocument.Message(answer);
        }

        await inbox.AcceptAsync(await MessageAsync(sms, cancellationToken), cancellationToken);
        return sms.Body.Length > MaxBody ? await NoticeAsync(sms, cancellationToken) : TwimlDocument.Empty;
    }

    private async Task<IResult> NoticeAsync(SmsReceived sms, CancellationToken cancellationToken)
    {
        var thread = await log.FindAsync(sms.Conversation, sms.MessageSid, cancellationToken);
        return TwimlDocument.Message(texts.Say(Phrase.Of("sms.cut"), Locales.Language(thread.Last?.Locale), Channel.Sms));
    }

    private async Task<InboundMessage> MessageAsync(SmsReceived sms, CancellationToken cancellationToken)
    {
        var pictures = ImmutableArray.CreateBuilder<Attachment>();
        foreach (var media in sms.Media.Where(media => media.IsPicture))
        {
            pictures.Add(await attachments.AddRemoteAsync(sms.Conversation, media.ContentType, media.Url, cancellationToken));
        }

        return new(
            new MessageKey(sms.MessageSid),
            sms.Conversation,
            Channel.Sms,
            sms.From,
            Shortened.To(sms.Body, MaxBody),
            Payload: null,
            Locale: null,
            pictures.ToImmutable(),
            time.GetUtcNow());
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.DirectLine.Endpoints;
using VirtualAgent.Channels.DirectLine.Rendering;
using VirtualAgent.Channels.DirectLine.Stream;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>Puts a resident's message into the log and the inbox, once however often it is sent.</summary>
internal sealed class ResidentMessages(
    ConversationLog log, TurnIntake intake, ActivityRenderer renderer, IOptions<DirectLineOptions> options, TimeProvider time)
{
    /// <returns>The activity's id.</returns>
    public async Task<string> TakeAsync(ResidentMessage message, CancellationToken cancellationToken)
    {
        var id = IdOf(message);
        var said = message.Activity.Text?.Replace("\0", string.Empty, StringComparison.Ordinal) ?? string.Empty;
        var text = Shortened.Cut(said, InboundMessage.MaxTextLength);
        var locale = LocaleTag.OrNull(message.Activity.Locale);

        var added = await log.AppendAsync(message.ConversationId, id, DirectLineJson.Write(Echo(message, id, text)), cancellationToken);
        if (text.Length < said.Length)
        {
            var notice = renderer.Notice(message.ConversationId, $"{id}-cut", "webchat.cut", locale ?? "en");
            await log.AppendAsync(message.ConversationId, notice.Id!, DirectLineJson.Write(notice), cancellationToken);
        }

        var inbound = new InboundMessage(
            new MessageKey(id),
            WebChatKey.Of(message.ConversationId),
            Channel.WebChat,
            message.UserId,
            text,
            message.Activity.Choice is { } choice ? new Payload.Picked(choice) : null,
            locale,
            message.Attachments,
            time.GetUtcNow());
        await intake.AcceptAsync(message.ConversationId, inbound, added, cancellationToken);
        return id;
    }

    /// <summary>Takes a link's token. It is no message, so the log does not show it.</summary>
    public async Task<string> FetchAsync(ResidentMessage message, string token, CancellationToken cancellationToken)
    {
        var id = $"{message.ConversationId}|f{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 12))}";
        var inbound = new InboundMessage(
            new MessageKey(id),
            WebChatKey.Of(message.ConversationId),
            Channel.WebChat,
            message.UserId,
            string.Empty,
            new Payload.Fetch(token),
            LocaleTag.OrNull(message.Activity.Locale),
            [],
            time.GetUtcNow());
        await intake.AcceptAsync(message.ConversationId, inbound, true, cancellationToken);
        return id;
    }

    /// <summary>The same for the same client id, so that a message sent again is known without looking.</summary>
    private static string IdOf(ResidentMessage message)
    {
        var unique = message.Activity.ClientActivityId is { } client
            ? SHA256.HashData(Encoding.UTF8.GetBytes($"{message.UserId}\n{client}"))
            : RandomNumberGenerator.GetBytes(16);
        return $"{message.ConversationId}|u{Convert.ToHexStringLower(unique.AsSpan(0, 12))}";
    }

    private OutgoingActivity Echo(ResidentMessage message, string id, string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Timestamp = time.GetUtcNow().UtcDateTime,
        From = new ChannelAccount(message.UserId, message.Activity.From?.Name, "user"),
        Conversation = new ConversationAccount(message.ConversationId),
        Locale = LocaleTag.OrNull(message.Activity.Locale),
        Text = text.Length == 0 ? null : options.Value.Mask(text),
        TextFormat = text.Length == 0 ? null : "plain",
        Value = message.Activity.Value,
        ChannelData = message.Activity.ChannelData,
        Attachments = message.Attachments.IsEmpty
            ? null
            : [.. message.Attachments.Select(picture => new ActivityAttachment(
                picture.ContentType,
                new Uri(message.BaseAddress, $"/v3/directline/attachments/{picture.Id}").AbsoluteUri,
                Name: picture.Name))],
    };
}

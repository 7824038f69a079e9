using System.Globalization;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.DirectLine.Rendering;

/// <summary>A turn's replies as activities, with ids that are the same whenever the turn is rendered.</summary>
internal sealed class ActivityRenderer(TextCatalog texts, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int NameLength = 80;
    private const int AbstractLength = 160;

    public IEnumerable<OutgoingActivity> Render(OutboundTurn turn)
    {
        var index = 0;
        foreach (var activity in turn.Replies.SelectMany(reply => Render(reply, turn)))
        {
            index++;
            yield return activity with { Id = $"{WebChatKey.IdOf(turn.Conversation)}|t{turn.Id}-{index}" };
        }
    }

    /// <summary>Something the channel itself says, such as that a message was cut.</summary>
    public OutgoingActivity Notice(string conversationId, string id, string key, string locale) =>
        Agent(conversationId, locale) with
        {
            Id = id,
            Text = texts.Say(Phrase.Of(key), Language(locale), Channel.WebChat),
        };

    public OutgoingActivity Typing(string conversationId) => new()
    {
        Type = ActivityTypes.Typing,
        Timestamp = time.GetUtcNow().UtcDateTime,
        From = new ChannelAccount(ChannelAccount.AgentId, Role: "bot"),
        Conversation = new ConversationAccount(conversationId),
    };

    private IEnumerable<OutgoingActivity> Render(Reply reply, OutboundTurn turn)
    {
        var message = Agent(WebChatKey.IdOf(turn.Conversation), turn.Locale) with
        {
            ReplyToId = turn.InReplyTo.Value,
            Text = reply.Text,
        };
        return reply switch
        {
            Reply.Say or Reply.News or Reply.Receipt or Reply.Staff or Reply.Goodbye or Reply.Moved => [message with { SuggestedActions = Actions(reply.Choices) }],
            Reply.Ask ask => [message with
            {
                InputHint = "expectingInput",
                SuggestedActions = Actions(ask.Choices),
                ChannelData = ask.TakesPhoto ? new { takesPhoto = true } : null,
            }],
            Reply.Confirm confirm => [Confirmation(message, confirm)],
            Reply.Answer answer => [message with
            {
                SuggestedActions = Actions(answer.Choices),
                Entities = answer.Citations.IsEmpty ? null : [new CitationEntity([.. answer.Citations.Select(Cite)])],
            }],
            Reply.Link link => [message with
            {
                SuggestedActions = new SuggestedActions([new CardAction("openUrl", link.Title, link.Url)]),
            }],
            Reply.Handoff => [message, Handoff(message)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static OutgoingActivity Confirmation(OutgoingActivity message, Reply.Confirm confirm)
    {
        var plain = string.Join('\n', confirm.Summary.Select(line => $"{line.Label}: {line.Value}").Prepend(confirm.Text));
        var facts = confirm.Summary.Select(line => new CardFact(line.Label, line.Value));
        var card = new AdaptiveCard(
            confirm.Summary.IsEmpty ? [] : [new FactSet([.. facts])],
            [.. confirm.Choices.Select(choice => new SubmitAction(choice.Label, new PickedChoice(choice.Id)))],
            plain,
            message.Locale!);
        return message with
        {
            InputHint = "expectingInput",
            Summary = plain,
            Attachments = [new ActivityAttachment(AdaptiveCard.ContentType, Content: card)],
        };
    }

    private static OutgoingActivity Handoff(OutgoingActivity message) => message with
    {
        Type = ActivityTypes.Event,
        Name = "handoff.initiate",
        Text = null,
        TextFormat = null,
        InputHint = null,
        Value = new { channel = "webchat" },
    };

    private static SuggestedActions? Actions(IReadOnlyCollection<Choice> choices) => choices.Count == 0
        ? null
        : new SuggestedActions([.. choices.Select(choice => new CardAction("postBack", choice.Label, new PickedChoice(choice.Id)))]);

    private OutgoingActivity Agent(string conversationId, string locale) => new()
    {
        Type = ActivityTypes.Message,
        Timestamp = time.GetUtcNow().UtcDateTime,
        From = new ChannelAccount(
            ChannelAccount.AgentId,
            texts.Say(Phrase.Of("webchat.agent"), Language(locale), Channel.WebChat),
            "bot"),
        Conversation = new ConversationAccount(conversationId),
        Locale = locale,
        TextFormat = "markdown",
        InputHint = "acceptingInput",
    };

    private CitationClaim Cite(Citation citation) => new(
        citation.Number,
        new CitedDocument(
            Shortened.To(citation.Title, NameLength),
            options.Value.SourceLink(citation.Url),
            Shortened.To(citation.Excerpt, AbstractLength),
            new CitedPublisher(citation.Department),
            citation.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static string Language(string locale) => locale.Split('-')[0].ToLowerInvariant();
}

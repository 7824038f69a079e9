using System.Text.Json;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>An activity as clients get it. The channel gives <see cref="Id"/> and <see cref="Timestamp"/>.</summary>
internal sealed record OutgoingActivity
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public required DateTime Timestamp { get; init; }

    public string ChannelId => "directline";

    public required ChannelAccount From { get; init; }

    public required ConversationAccount Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>What a client shows that cannot show the attachments.</summary>
    public string? Summary { get; init; }

    public string? InputHint { get; init; }

    public string? Name { get; init; }

    public object? Value { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<ActivityAttachment>? Attachments { get; init; }

    public IReadOnlyList<CitationEntity>? Entities { get; init; }

    public object? ChannelData { get; init; }
}

internal sealed record ConversationAccount(string Id);

internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);

/// <param name="Type"><c>postBack</c> or <c>openUrl</c>.</param>
internal sealed record CardAction(string Type, string Title, object Value);

internal sealed record ActivityAttachment(string ContentType, string? ContentUrl = null, object? Content = null, string? Name = null);

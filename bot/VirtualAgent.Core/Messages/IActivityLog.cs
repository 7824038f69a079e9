namespace VirtualAgent.Core.Messages;

/// <summary>
/// What a conversation looked like on its channel, in order. For web chat the sequence is Direct Line's watermark;
/// SMS and voice keep their transcript in it.
/// </summary>
public interface IActivityLog
{
    /// <summary>Appends once: a second call with the same id within the conversation changes nothing and gives the first one's sequence.</summary>
    /// <param name="json">The activity, without personal data that the feature allows to mask.</param>
    /// <returns>The sequence within the conversation, from 1, and whether it is new.</returns>
    Task<(long Sequence, bool Added)> AppendAsync(ConversationKey conversation, string activityId, string json, CancellationToken cancellationToken);

    Task<LoggedActivity?> FindAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>Entries after a sequence, oldest first.</summary>
    Task<IReadOnlyList<LoggedActivity>> ReadAsync(ConversationKey conversation, long after, int max, CancellationToken cancellationToken);
}

public sealed record LoggedActivity(long Sequence, string ActivityId, string Json, DateTimeOffset At);

namespace VirtualAgent.Storage.Data;

/// <summary>Durable work of a conversation: its rows are worked on one after the other, in the order of their ids.</summary>
internal abstract class QueueRow
{
    public long Id { get; init; }

    public required string Conversation { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset Due { get; set; }

    /// <summary>Why the last try failed; for a dead letter, why it was given up.</summary>
    public string? Reason { get; set; }
}

namespace VirtualAgent.Storage.Attachments;

internal sealed class AttachmentRow
{
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required string ContentType { get; set; }

    public required string Name { get; init; }

    public AttachmentStatus Status { get; set; }

    /// <summary>Where the provider keeps it, until it is fetched.</summary>
    public string? Source { get; init; }

    public int Attempts { get; set; }

    public required DateTimeOffset Added { get; init; }

    public required DateTimeOffset Due { get; set; }
}

internal enum AttachmentStatus
{
    Stored,
    Remote,
    Failed,
}

namespace VirtualAgent.Storage.Attachments;

/// <summary>A picture's bytes, where several hosts share the database.</summary>
internal sealed class PictureRow
{
    public required string Id { get; init; }

    public required byte[] Content { get; init; }
}

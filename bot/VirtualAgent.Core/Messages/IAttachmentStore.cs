namespace VirtualAgent.Core.Messages;

/// <summary>Keeps the files residents send. Content is stored before the message that carries it is accepted.</summary>
public interface IAttachmentStore
{
    /// <summary>Stores a file whose bytes came with the message. Returns null where it is no picture or too large.</summary>
    Task<Attachment?> AddAsync(ConversationKey conversation, string name, Stream content, CancellationToken cancellationToken);

    /// <summary>Records a file that the provider still holds; a worker fetches it later.</summary>
    Task<Attachment> AddRemoteAsync(ConversationKey conversation, string contentType, Uri source, CancellationToken cancellationToken);

    /// <summary>Opens a stored file, or null where there is none (unknown, or not fetched yet).</summary>
    Task<StoredAttachment?> OpenAsync(string id, CancellationToken cancellationToken);
}

/// <summary>A stored file, opened for reading. The caller disposes <paramref name="Content"/>.</summary>
public sealed record StoredAttachment(Attachment Attachment, Stream Content);

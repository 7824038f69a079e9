namespace VirtualAgent.Core.Messages;

/// <summary>A file that a resident sent, kept by <see cref="IAttachmentStore"/>.</summary>
/// <param name="Id">Unguessable; names the stored file.</param>
/// <param name="ContentType">The media type as checked, not as claimed.</param>
/// <param name="Name">The file's own name, for people to read.</param>
public sealed record Attachment(string Id, string ContentType, string Name);

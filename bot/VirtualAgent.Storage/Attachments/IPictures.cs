namespace VirtualAgent.Storage.Attachments;

/// <summary>Keeps pictures' bytes under the attachment's id.</summary>
internal interface IPictures
{
    Task SaveAsync(string id, MemoryStream content, CancellationToken cancellationToken);

    Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken);
}

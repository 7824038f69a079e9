namespace VirtualAgent.Storage.Attachments;

/// <summary>Takes pictures in, and nothing else.</summary>
internal sealed class AttachmentFiles(IPictures pictures)
{
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Keeps a picture. Returns its media type; null where it is no picture or too large, and nothing is kept.</summary>
    public async Task<string?> SaveAsync(string id, Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > MaxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        var type = PictureType.Of(bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, PictureType.Needed)));
        if (type is not null)
        {
            bytes.Position = 0;
            await pictures.SaveAsync(id, bytes, cancellationToken);
        }

        return type;
    }

    public Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken) => pictures.OpenAsync(id, cancellationToken);
}

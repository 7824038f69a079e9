namespace VirtualAgent.Storage.Attachments;

/// <summary>The pictures' bytes, one file each, named by the attachment's id.</summary>
internal sealed class AttachmentFiles(StorageOptions options)
{
    public const int MaxBytes = 8 * 1024 * 1024;

    private readonly string _folder = Path.Combine(options.DataFolder, "attachments");

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
            Directory.CreateDirectory(_folder);
            bytes.Position = 0;
            await using var file = new FileStream(PathOf(id), FileMode.Create, FileAccess.Write);
            await bytes.CopyToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        return type;
    }

    public Stream? Open(string id) => File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : null;

    private string PathOf(string id) => Path.Combine(_folder, id);
}

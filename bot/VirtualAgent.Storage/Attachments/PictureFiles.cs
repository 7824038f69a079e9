namespace VirtualAgent.Storage.Attachments;

/// <summary>A file for each picture, beside the SQLite file.</summary>
internal sealed class PictureFiles(StorageOptions options) : IPictures
{
    private readonly string _folder = Path.Combine(options.DataFolder, "attachments");

    public async Task SaveAsync(string id, MemoryStream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        await using var file = new FileStream(PathOf(id), FileMode.Create, FileAccess.Write);
        await content.CopyToAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    public Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(File.Exists(PathOf(id)) ? File.OpenRead(PathOf(id)) : null);

    private string PathOf(string id) => Path.Combine(_folder, id);
}

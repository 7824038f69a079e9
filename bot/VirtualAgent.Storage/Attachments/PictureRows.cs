using Microsoft.EntityFrameworkCore;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Attachments;

/// <summary>Pictures in the database, which every host over it can show.</summary>
internal sealed class PictureRows(Database database) : IPictures
{
    public Task SaveAsync(string id, MemoryStream content, CancellationToken cancellationToken) => database.WriteAsync(
        async db =>
        {
            await db.Pictures.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
            db.Pictures.Add(new() { Id = id, Content = content.ToArray() });
        },
        cancellationToken);

    public async Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        var picture = await database.ReadAsync(db => db.Pictures.SingleOrDefaultAsync(row => row.Id == id, cancellationToken), cancellationToken);
        return picture is null ? null : new MemoryStream(picture.Content, writable: false);
    }
}

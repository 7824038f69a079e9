using Microsoft.EntityFrameworkCore;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Attachments;

/// <summary>Pictures that a provider still holds, for the worker that fetches them.</summary>
public sealed class RemoteAttachments
{
    private readonly Database _database;
    private readonly AttachmentFiles _files;
    private readonly TimeProvider _time;

    internal RemoteAttachments(Database database, AttachmentFiles files, TimeProvider time)
    {
        _database = database;
        _files = files;
        _time = time;
    }

    public async Task<IReadOnlyList<RemoteAttachment>> DueAsync(int max, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        return await _database.ReadAsync(
            db => db.Attachments
                .Where(r => r.Status == AttachmentStatus.Remote && r.Due <= now)
                .OrderBy(r => r.Due)
                .Take(max)
                .Select(r => new RemoteAttachment(r.Id, new Uri(r.Source!), r.Attempts))
                .ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Keeps the content; what is no picture or too large is given up.</summary>
    public async Task KeepAsync(string id, Stream content, CancellationToken cancellationToken)
    {
        var type = await _files.SaveAsync(id, content, cancellationToken);
        await _database.WriteAsync(
            db => db.Attachments.Where(r => r.Id == id).ExecuteUpdateAsync(
                row => row
                    .SetProperty(r => r.Status, type is null ? AttachmentStatus.Failed : AttachmentStatus.Stored)
                    .SetProperty(r => r.ContentType, r => type ?? r.ContentType),
                cancellationToken),
            cancellationToken);
    }

    /// <param name="after">When to try again; null gives it up.</param>
    public Task FailedAsync(string id, TimeSpan? after, CancellationToken cancellationToken)
    {
        var due = _time.GetUtcNow() + (after ?? TimeSpan.Zero);
        return _database.WriteAsync(
            db => db.Attachments.Where(r => r.Id == id).ExecuteUpdateAsync(
                row => row
                    .SetProperty(r => r.Status, after is null ? AttachmentStatus.Failed : AttachmentStatus.Remote)
                    .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                    .SetProperty(r => r.Due, due),
                cancellationToken),
            cancellationToken);
    }
}

/// <param name="Attempts">Tries so far.</param>
public sealed record RemoteAttachment(string Id, Uri Source, int Attempts);

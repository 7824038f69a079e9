using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.Storage.Attachments;

/// <summary>Pictures that a provider still holds, for the worker that fetches them.</summary>
public sealed class RemoteAttachments
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private readonly Database _database;
    private readonly AttachmentFiles _files;
    private readonly WorkSignals _signals;
    private readonly TimeProvider _time;

    internal RemoteAttachments(Database database, AttachmentFiles files, WorkSignals signals, TimeProvider time)
    {
        _database = database;
        _files = files;
        _signals = signals;
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
        if (await _files.SaveAsync(id, content, cancellationToken) is not { } type)
        {
            await FailedAsync(id, after: null, cancellationToken);
            return;
        }

        await _database.WriteAsync(
            db => db.Attachments.Where(r => r.Id == id).ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Status, AttachmentStatus.Stored).SetProperty(r => r.ContentType, type),
                cancellationToken),
            cancellationToken);
    }

    /// <param name="after">When to try again; null gives it up, and the resident is told.</param>
    public async Task FailedAsync(string id, TimeSpan? after, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var due = now + (after ?? TimeSpan.Zero);
        await _database.WriteAsync(
            async db =>
            {
                await db.Attachments.Where(r => r.Id == id).ExecuteUpdateAsync(
                    row => row
                        .SetProperty(r => r.Status, after is null ? AttachmentStatus.Failed : AttachmentStatus.Remote)
                        .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                        .SetProperty(r => r.Due, due),
                    cancellationToken);
                if (after is null)
                {
                    await TellAsync(db, id, now, cancellationToken);
                }
            },
            cancellationToken);
        if (after is null)
        {
            _signals.Inbox.Raise();
        }
    }

    /// <summary>Tells the resident, once for pictures that came together.</summary>
    private static async Task TellAsync(CityDbContext db, string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lost = await db.Attachments.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        var from = lost.Added - Together;
        var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Key == lost.Conversation, cancellationToken);
        var told = await db.Attachments.AnyAsync(
            r => r.Conversation == lost.Conversation && r.Id != id && r.Status == AttachmentStatus.Failed && r.Added >= from, cancellationToken);
        if (conversation is null || told)
        {
            return;
        }

        var message = new InboundMessage(
            new($"picture-lost:{id}"),
            new(conversation.Key),
            conversation.Channel,
            conversation.Participant,
            string.Empty,
            new Payload.System(new Command.Notify("picture.lost", Phrase.Of("picture.lost"))),
            conversation.Locale,
            [],
            now);
        await StoredInbox.AddAsync(db, message, now, cancellationToken);
    }
}

/// <param name="Attempts">Tries so far.</param>
public sealed record RemoteAttachment(string Id, Uri Source, int Attempts);

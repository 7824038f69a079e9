using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Attachments;

internal sealed class AttachmentStore(Database database, AttachmentFiles files, WorkSignals signals, TimeProvider time) : IAttachmentStore
{
    private const int MaxName = 120;

    public async Task<Attachment?> AddAsync(
        ConversationKey conversation,
        string name,
        Stream content,
        CancellationToken cancellationToken)
    {
        var id = NewId();
        var type = await files.SaveAsync(id, content, cancellationToken);
        if (type is null)
        {
            return null;
        }

        return await InsertAsync(conversation, id, type, Columns.Cut(name, MaxName), null, cancellationToken);
    }

    public async Task<Attachment> AddRemoteAsync(
        ConversationKey conversation,
        string contentType,
        Uri source,
        CancellationToken cancellationToken)
    {
        var name = Columns.Cut(source.Segments.LastOrDefault()?.Trim('/') ?? string.Empty, MaxName);
        var attachment = await InsertAsync(
            conversation, NewId(), Columns.Cut(contentType, Columns.Id), name, source, cancellationToken);
        signals.Attachments.Raise();
        return attachment;
    }

    public async Task<StoredAttachment?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            db => db.Attachments.SingleOrDefaultAsync(r => r.Id == id && r.Status == AttachmentStatus.Stored, cancellationToken),
            cancellationToken);
        return row is not null && await files.OpenAsync(row.Id, cancellationToken) is { } content ? new(AttachmentOf(row), content) : null;
    }

    public static Attachment AttachmentOf(AttachmentRow row) => new(row.Id, row.ContentType, row.Name);

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    private Task<Attachment> InsertAsync(
        ConversationKey conversation,
        string id,
        string contentType,
        string name,
        Uri? source,
        CancellationToken cancellationToken) => database.WriteAsync(
            db =>
            {
                var now = time.GetUtcNow();
                var row = new AttachmentRow
                {
                    Id = id,
                    Conversation = conversation.Value,
                    ContentType = contentType,
                    Name = name,
                    Status = source is null ? AttachmentStatus.Stored : AttachmentStatus.Remote,
                    Source = source?.AbsoluteUri,
                    Added = now,
                    Due = now,
                };
                db.Attachments.Add(row);
                return Task.FromResult(AttachmentOf(row));
            },
            cancellationToken);
}

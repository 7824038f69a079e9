using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Conversations;

internal sealed class ActivityLog(Database database, TimeProvider time) : IActivityLog
{
    private const int Tries = 5;

    public async Task<(long Sequence, bool Added)> AppendAsync(
        ConversationKey conversation,
        string activityId,
        string json,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.WriteAsync(
                    db => AppendAsync(db, conversation.Value, activityId, json, cancellationToken),
                    cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Tries && Database.IsUniqueViolation(exception))
            {
                continue;
            }
        }
    }

    public Task<LoggedActivity?> FindAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            db => db.Activities
                .Where(r => r.Conversation == conversation.Value && r.ActivityId == activityId)
                .Select(r => new LoggedActivity(r.Sequence, r.ActivityId, r.Json, r.At))
                .SingleOrDefaultAsync(cancellationToken),
            cancellationToken);

    public async Task<IReadOnlyList<LoggedActivity>> ReadAsync(
        ConversationKey conversation,
        long after,
        int max,
        CancellationToken cancellationToken) => await database.ReadAsync(
            db => db.Activities
                .Where(r => r.Conversation == conversation.Value && r.Sequence > after)
                .OrderBy(r => r.Sequence)
                .Take(max)
                .Select(r => new LoggedActivity(r.Sequence, r.ActivityId, r.Json, r.At))
                .ToListAsync(cancellationToken),
            cancellationToken);

    private async Task<(long Sequence, bool Added)> AppendAsync(
        CityDbContext db,
        string conversation,
        string activityId,
        string json,
        CancellationToken cancellationToken)
    {
        var log = db.Activities.Where(r => r.Conversation == conversation);
        if (await log.SingleOrDefaultAsync(r => r.ActivityId == activityId, cancellationToken) is { } known)
        {
            return (known.Sequence, false);
        }

        var sequence = (await log.MaxAsync(r => (long?)r.Sequence, cancellationToken) ?? 0) + 1;
        db.Activities.Add(new()
        {
            Conversation = conversation,
            Sequence = sequence,
            ActivityId = activityId,
            Json = json,
            At = time.GetUtcNow(),
        });
        return (sequence, true);
    }
}

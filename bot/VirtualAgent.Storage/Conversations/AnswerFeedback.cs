using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Conversations;

internal sealed class AnswerFeedback(Database database, TimeProvider time) : IAnswerFeedback
{
    public async Task KeepAsync(AnswerOpinion opinion, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(db => KeepAsync(db, opinion, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            await database.WriteAsync(db => KeepAsync(db, opinion, cancellationToken), cancellationToken);
        }
    }

    public async Task<ImmutableArray<AnswerOpinion>> NewestAsync(bool? helped, int max, CancellationToken cancellationToken) =>
    [
        .. await database.ReadAsync(
            db => db.Feedback
                .Where(r => helped == null || r.Helpful == helped)
                .OrderByDescending(r => r.At)
                .ThenByDescending(r => r.Id)
                .Take(max)
                .Select(r => new AnswerOpinion(
                    new(r.Conversation), r.ActivityId, r.Helpful, r.Locale, r.Question, r.Answer, r.Passage, r.Source))
                .ToListAsync(cancellationToken),
            cancellationToken),
    ];

    public Task<int> CountAsync(bool helped, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Feedback.CountAsync(r => r.Helpful == helped, cancellationToken), cancellationToken);

    private async Task KeepAsync(CityDbContext db, AnswerOpinion opinion, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = await db.Feedback.SingleOrDefaultAsync(
            r => r.Conversation == opinion.Conversation.Value && r.ActivityId == opinion.AnswerId, cancellationToken);
        if (known is null)
        {
            db.Feedback.Add(FeedbackRow.Of(opinion, now));
            return;
        }

        known.Helpful = opinion.Helped;
        known.At = now;
    }
}

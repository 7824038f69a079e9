using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Staff;

internal sealed class UnansweredQuestions(Database database) : IUnansweredQuestions
{
    public async Task<ImmutableArray<AskedInVain>> NewestAsync(int max, CancellationToken cancellationToken) =>
    [
        .. await database.ReadAsync(
            db => db.Unanswered
                .OrderByDescending(r => r.At)
                .Take(max)
                .Select(r => new AskedInVain(
                    new UnansweredQuestion(r.Question, r.Department),
                    new ConversationKey(r.Conversation),
                    r.Channel,
                    r.Locale,
                    r.At))
                .ToListAsync(cancellationToken),
            cancellationToken),
    ];
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.IntegrationTests.DirectLine.Support;

internal sealed class InMemoryFeedback : IAnswerFeedback
{
    private readonly ConcurrentQueue<AnswerOpinion> _opinions = new();

    public IEnumerable<AnswerOpinion> Opinions => _opinions;

    public Task KeepAsync(AnswerOpinion opinion, CancellationToken cancellationToken)
    {
        _opinions.Enqueue(opinion);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<AnswerOpinion>> NewestAsync(bool? helped, int max, CancellationToken cancellationToken) =>
        Task.FromResult(_opinions.Where(o => helped is null || o.Helped == helped).Take(max).ToImmutableArray());

    public Task<int> CountAsync(bool helped, CancellationToken cancellationToken) =>
        Task.FromResult(_opinions.Count(o => o.Helped == helped));
}

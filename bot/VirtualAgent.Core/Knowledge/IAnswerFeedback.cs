using System.Collections.Immutable;

namespace VirtualAgent.Core.Knowledge;

/// <summary>What residents thought of answers, for those who write the documents.</summary>
public interface IAnswerFeedback
{
    /// <summary>Keeps one opinion for each answer; a second one replaces the first.</summary>
    Task KeepAsync(AnswerOpinion opinion, CancellationToken cancellationToken);

    /// <summary>The newest first; of those that helped or did not where that is asked for.</summary>
    Task<ImmutableArray<AnswerOpinion>> NewestAsync(bool? helped, int max, CancellationToken cancellationToken);

    Task<int> CountAsync(bool helped, CancellationToken cancellationToken);
}

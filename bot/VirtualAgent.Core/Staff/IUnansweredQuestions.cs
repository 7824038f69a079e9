using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Staff;

/// <summary>What the city's documents did not answer, for those who write them.</summary>
public interface IUnansweredQuestions
{
    /// <summary>The newest first.</summary>
    Task<ImmutableArray<AskedInVain>> NewestAsync(int max, CancellationToken cancellationToken);
}

/// <param name="Locale">Of the conversation.</param>
public sealed record AskedInVain(UnansweredQuestion Question, ConversationKey Conversation, Channel Channel, string Locale, DateTimeOffset At);

using VirtualAgent.Core.Knowledge;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Conversations;

/// <summary>What a resident thought of an answer.</summary>
internal sealed class FeedbackRow
{
    public long Id { get; init; }

    public required string Conversation { get; init; }

    public required string ActivityId { get; init; }

    public required bool Helpful { get; set; }

    public required string Locale { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    public required string Passage { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset At { get; set; }

    public static FeedbackRow Of(AnswerOpinion opinion, DateTimeOffset now) => new()
    {
        Conversation = opinion.Conversation.Value,
        ActivityId = opinion.AnswerId,
        Helpful = opinion.Helped,
        Locale = opinion.Locale,
        Question = opinion.Question,
        Answer = opinion.Answer,
        Passage = opinion.Passage,
        Source = Columns.Cut(opinion.Source, Columns.Id),
        At = now,
    };
}

using VirtualAgent.Channels.DirectLine.Stream;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>Keeps what a resident thought of an answer, with the question and the passage as the log has them.</summary>
internal sealed class AnswerVerdicts(ConversationLog log, IAnswerFeedback feedback)
{
    /// <returns>False where the conversation has no such answer.</returns>
    public async Task<bool> TakeAsync(string conversationId, AnswerVerdict verdict, CancellationToken cancellationToken)
    {
        var answer = await log.FindAsync(conversationId, verdict.Answer, cancellationToken);
        if (answer?.Entities is not [{ Citation: [var first, ..] }, ..])
        {
            return false;
        }

        var question = answer.ReplyToId is { } asked ? await log.FindAsync(conversationId, asked, cancellationToken) : null;
        var opinion = new AnswerOpinion(
            WebChatKey.Of(conversationId),
            verdict.Answer,
            verdict.Helped,
            answer.Locale ?? "en",
            question?.Text ?? string.Empty,
            answer.Text ?? string.Empty,
            first.Appearance.Abstract,
            first.Appearance.Name);
        await feedback.KeepAsync(opinion, cancellationToken);
        return true;
    }
}

using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Knowledge;

/// <summary>Whether an answer helped the resident who got it.</summary>
/// <param name="AnswerId">The answer's id on its channel, unique within the conversation.</param>
/// <param name="Question">The resident's words, masked as they are stored; empty where nobody asked in words.</param>
/// <param name="Passage">The words of the first source that carry the answer.</param>
/// <param name="Source">The first source's title.</param>
public sealed record AnswerOpinion(
    ConversationKey Conversation,
    string AnswerId,
    bool Helped,
    string Locale,
    string Question,
    string Answer,
    string Passage,
    string Source);

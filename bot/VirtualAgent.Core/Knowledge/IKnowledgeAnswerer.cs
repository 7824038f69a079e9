namespace VirtualAgent.Core.Knowledge;

/// <summary>Answers from the city's documents, or says that they do not.</summary>
public interface IKnowledgeAnswerer
{
    Task<KnowledgeOutcome> AnswerAsync(KnowledgeQuestion question, CancellationToken cancellationToken);
}

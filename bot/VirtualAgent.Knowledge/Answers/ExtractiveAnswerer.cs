using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Answers;

internal sealed class ExtractiveAnswerer(IKnowledgeIndex index, KnowledgeOptions options) : IKnowledgeAnswerer
{
    public Task<KnowledgeOutcome> AnswerAsync(KnowledgeQuestion question, CancellationToken cancellationToken) => throw new NotImplementedException(index.ToString() + options);
}

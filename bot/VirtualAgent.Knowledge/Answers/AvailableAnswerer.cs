using Microsoft.Extensions.Logging;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Says that it cannot be looked up while the index is away.</summary>
internal sealed class AvailableAnswerer(IKnowledgeAnswerer inner, ILogger<AvailableAnswerer> logger) : IKnowledgeAnswerer
{
    public async Task<KnowledgeOutcome> AnswerAsync(KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.AnswerAsync(question, cancellationToken);
        }
        catch (KnowledgeUnavailableException away)
        {
            logger.NotLookedUp(away.Message);
            return new KnowledgeOutcome.Unavailable();
        }
    }
}

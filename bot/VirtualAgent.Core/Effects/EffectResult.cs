namespace VirtualAgent.Core.Effects;

/// <summary>What came of an <see cref="Effect"/>: a <see cref="Knowledge.KnowledgeOutcome"/>, an <see cref="ActionOutcome"/> or a <see cref="HandoffOutcome"/>.</summary>
public abstract record EffectResult
{
    private protected EffectResult()
    {
    }
}

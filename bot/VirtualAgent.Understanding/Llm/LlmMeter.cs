using System.Diagnostics.Metrics;

namespace VirtualAgent.Understanding.Llm;

/// <summary>Counts how calls to the model end: <c>virtualagent.understanding.llm</c>, by outcome.</summary>
internal sealed class LlmMeter(IMeterFactory meters)
{
    private readonly Counter<long> _calls = meters.Create("VirtualAgent.Understanding").CreateCounter<long>("virtualagent.understanding.llm");

    public void Count(LlmOutcome outcome) => _calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));
}

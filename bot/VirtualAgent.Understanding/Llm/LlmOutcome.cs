namespace VirtualAgent.Understanding.Llm;

/// <summary>How a call to the model ended; the counter's tag.</summary>
internal enum LlmOutcome
{
    Understood,
    Empty,
    Malformed,
    TimedOut,
    Failed,
}

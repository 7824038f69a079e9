namespace VirtualAgent.Dialogue;

/// <summary>What changes from turn to turn and is not state.</summary>
/// <param name="Now">In the city's time zone.</param>
/// <param name="Round">0 for the resident's message, then one more for each effect that came back.</param>
public sealed record TurnContext(DateTimeOffset Now, int Round);

namespace VirtualAgent.Evals.Understanding;

/// <summary>One line of <c>out-of-scope.jsonl</c>, <c>emergencies.jsonl</c> or <c>harmless.jsonl</c>.</summary>
/// <param name="Kind">For emergencies: the kind that must be found, <c>a|b</c> for either.</param>
public sealed record TextCase(string Text, string Language, string? Kind = null);

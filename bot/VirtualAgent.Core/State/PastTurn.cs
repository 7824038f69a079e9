namespace VirtualAgent.Core.State;

/// <summary>One exchange, masked, as context for the next.</summary>
public sealed record PastTurn(string Resident, string Agent);

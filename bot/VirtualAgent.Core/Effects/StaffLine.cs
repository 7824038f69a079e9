namespace VirtualAgent.Core.Effects;

/// <summary>Whether there is a telephone that calls for a person are put through to.</summary>
public sealed record StaffLine(bool TakesCalls);

using VirtualAgent.Core.Commands;

namespace VirtualAgent.Core.State;

/// <summary>An emergency that the resident was warned of.</summary>
/// <param name="At">When they last spoke of it.</param>
/// <param name="Left">Something else was begun since, though nobody said that it is over.</param>
public sealed record PastEmergency(EmergencyKind Kind, DateTimeOffset At, bool Left = false);

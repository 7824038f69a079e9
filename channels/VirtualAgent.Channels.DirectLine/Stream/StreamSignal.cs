namespace VirtualAgent.Channels.DirectLine.Stream;

/// <summary>Wakes a stream: the log may have grown, and a turn may have begun.</summary>
/// <param name="TurnBegan">A resident's message was accepted: show that the agent is at work.</param>
/// <param name="Passing">An activity that is shown and not kept, or null.</param>
internal readonly record struct StreamSignal(bool TurnBegan = false, string? Passing = null);

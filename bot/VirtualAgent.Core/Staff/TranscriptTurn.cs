using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Core.Staff;

/// <summary>One turn as it was recorded.</summary>
/// <param name="Resident">What was said, masked; empty for a button, a key or an event.</param>
/// <param name="Heard">On a call that was interrupted: what the caller heard of the replies.</param>
public sealed record TranscriptTurn(
    long Number,
    DateTimeOffset At,
    string Resident,
    ImmutableArray<Command> Commands,
    ImmutableArray<Reply> Replies,
    string? Heard);

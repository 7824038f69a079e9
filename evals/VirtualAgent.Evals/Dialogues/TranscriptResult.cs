using System.Collections.Immutable;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>How a transcript went.</summary>
/// <param name="Failures">In order; empty where all went as written.</param>
public sealed record TranscriptResult(Transcript Transcript, ImmutableArray<TurnHeard> Turns, ImmutableArray<TranscriptFailure> Failures)
{
    public bool Passed => Failures.IsEmpty;

    /// <summary>Turns in which everything was as written.</summary>
    public int RightTurns => Turns.Length - Failures.Select(f => f.Turn).Distinct().Count();

    /// <summary>The failures, each with what was said and heard in its turn.</summary>
    public string Describe() => string.Join('\n', Failures.GroupBy(f => f.Turn).Select(turn => string.Join('\n',
    [
        .. turn.Select(f => $"{Transcript.Name}:{f.Line}: {f.Reason}"),
        .. Turns[turn.Key].Lines.Select(line => $"    {line}"),
    ])));
}

/// <summary>What was said and heard in one turn, a line each.</summary>
/// <param name="Text">What the agent said.</param>
/// <param name="Cited">The addresses of the answer's sources.</param>
public sealed record TurnHeard(ImmutableArray<string> Lines, string Text, ImmutableArray<string> Cited);

/// <param name="Turn">Index of the turn.</param>
/// <param name="Line">Line of the transcript's file.</param>
public sealed record TranscriptFailure(int Turn, int Line, string Reason);

using System.Collections.Immutable;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>A conversation as it should go.</summary>
/// <param name="Now">The city's own time, at which all of it happens.</param>
/// <param name="Setup">What the city hall holds beforehand.</param>
/// <param name="Needs">A program that reads the documents it asks about; null where none is needed.</param>
public sealed record Transcript(
    string Path,
    string Title,
    Channel Channel,
    string Locale,
    DateTime Now,
    ImmutableArray<Setup> Setup,
    string? Needs,
    ImmutableArray<TranscriptTurn> Turns)
{
    /// <summary>Folder and file, without the extension.</summary>
    public string Name => System.IO.Path.Combine(
        System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)!),
        System.IO.Path.GetFileNameWithoutExtension(Path));
}

/// <summary>A request that another resident has already filed.</summary>
public sealed record Setup(string Service, string Place);

/// <summary>One message and what must come of it.</summary>
/// <param name="Commands">The understood commands in the notation of <c>commands.jsonl</c>; empty where any will do.</param>
public sealed record TranscriptTurn(
    int Line,
    Input Input,
    ImmutableArray<string> Commands,
    ImmutableArray<Expectation> Expectations,
    ImmutableArray<string> Effects);

/// <summary>What the resident does.</summary>
public abstract record Input
{
    private Input()
    {
    }

    public sealed record Words(string Text) : Input;

    /// <summary>Presses a button that was shown, the newest of that label first.</summary>
    public sealed record Button(string Label) : Input;

    public sealed record Keys(string Pressed) : Input;

    public sealed record Photo(string Text) : Input;

    public sealed record Silence : Input;

    /// <summary>Opens the conversation without a word.</summary>
    public sealed record Open : Input;

    /// <summary>Hangs up, and calls again after a while.</summary>
    public sealed record CallAgain : Input;

    /// <summary>A staff member who had the conversation gives it back.</summary>
    public sealed record Released : Input;
}

/// <summary>What the agent's replies to one message must or must not hold.</summary>
public abstract record Expectation(int Line)
{
    /// <summary>One of these, after what the line before matched.</summary>
    public sealed record Says(int Line, ImmutableArray<string> Either) : Expectation(Line);

    public sealed record SaysNot(int Line, string Text) : Expectation(Line);

    /// <summary>These labels are offered, in this order; others may be too.</summary>
    public sealed record Offers(int Line, ImmutableArray<string> Labels) : Expectation(Line);

    /// <summary>The answer's sources include this path of the city's website or folder of documents.</summary>
    public sealed record Cites(int Line, string Path) : Expectation(Line);

    /// <summary>The whole turn says nothing.</summary>
    public sealed record Silent(int Line) : Expectation(Line);
}

using System.Collections.Immutable;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>What came of reading a file.</summary>
internal abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    public sealed record Parsed(DocumentMetadata Metadata, ImmutableArray<Block> Blocks) : ParseOutcome;

    /// <param name="Detail">For the report; never content.</param>
    public sealed record NotRead(NotReadReason Reason, string? Detail = null) : ParseOutcome;
}

/// <summary>Why nothing could be read from a file.</summary>
public enum NotReadReason
{
    /// <summary>The file has no text.</summary>
    Empty,

    /// <summary>The file asks for a password.</summary>
    PasswordProtected,

    /// <summary>The file is truncated or not of its kind.</summary>
    Broken,

    /// <summary>Only pictures of pages, and no text recognition is installed.</summary>
    Scanned,

    /// <summary>A program that reads this format is not installed.</summary>
    ToolMissing,

    /// <summary>Reading took too long.</summary>
    TimedOut,

    /// <summary>Larger than what is read.</summary>
    TooLarge,
}

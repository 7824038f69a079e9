using System.Collections.Immutable;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>What came of reading a file.</summary>
internal abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <param name="Detail">What of it was not read, for the report; null where all was.</param>
    public sealed record Parsed(DocumentMetadata Metadata, ImmutableArray<Block> Blocks, string? Detail = null) : ParseOutcome;

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

    /// <summary>Of a format that is not read.</summary>
    Unsupported,

    /// <summary>It was there and could not be opened or fetched.</summary>
    Unreachable,

    /// <summary>The site's rules ask programs to stay away from it.</summary>
    Disallowed,

    /// <summary>It leads to another site or to an address inside a network.</summary>
    Refused,
}

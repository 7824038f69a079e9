using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>What came of asking for an address.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <param name="Address">Where it was in the end, after redirections.</param>
    /// <param name="Name">A file name whose ending says the format.</param>
    /// <param name="IsWanted">The answer's headers do not ask to leave it out of an index.</param>
    public sealed record Content(
        Uri Address, string Name, byte[] Bytes, string? Charset, string? ETag, DateTimeOffset? Changed, bool IsWanted) : Fetched;

    /// <summary>It is what it was.</summary>
    public sealed record NotModified : Fetched;

    /// <summary>It is there no more.</summary>
    public sealed record Gone : Fetched;

    /// <param name="Status">What the server answered, where it did.</param>
    public sealed record Failed(NotReadReason Reason, string Detail, int? Status = null) : Fetched;
}

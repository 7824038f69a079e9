using System.Collections.Immutable;

namespace VirtualAgent.Core.Knowledge;

/// <summary>Single documents that staff add to the city's own.</summary>
public interface IDocumentUploads
{
    /// <summary>Reads a document and, where that works, keeps it and makes it found. One of the same name and department is replaced.</summary>
    Task<UploadOutcome> AddAsync(UploadedDocument document, CancellationToken cancellationToken);

    /// <summary>What was added and not withdrawn, by title; answers that staff wrote are not among them.</summary>
    Task<ImmutableArray<KeptUpload>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Takes a document away: its file, and what is found of it.</summary>
    /// <returns>Whether there was such a document.</returns>
    Task<bool> WithdrawAsync(string id, CancellationToken cancellationToken);
}

/// <summary>A document that staff added.</summary>
/// <param name="Id">By which it is withdrawn.</param>
/// <param name="Language">Null where nothing of it could be read.</param>
/// <param name="Passages">How many are found of it.</param>
public sealed record KeptUpload(string Id, string Title, string Department, string? Language, int Passages, DateOnly? Review, DateOnly? Expires);

/// <param name="FileName">Its ending says the format.</param>
/// <param name="Department">An id of the city's departments.</param>
/// <param name="Title">Null where the document says it.</param>
/// <param name="Url">Where residents can open it; null for an address that the city's site would have.</param>
/// <param name="Language">Null where it can be told by the text.</param>
public sealed record UploadedDocument(
    string FileName,
    byte[] Content,
    string Department,
    string? Title = null,
    string? Url = null,
    string? Language = null,
    DateOnly? Effective = null,
    DateOnly? Review = null,
    DateOnly? Expires = null);

/// <summary>What came of an upload.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <param name="DocumentId">By which it is withdrawn or replaced.</param>
    /// <param name="Detail">What of it could not be read; null where all could.</param>
    public sealed record Kept(string DocumentId, int Passages, string? Detail) : UploadOutcome;

    /// <summary>Nothing is changed.</summary>
    /// <param name="Reason">As in a run's report: <c>PasswordProtected</c>, <c>Scanned</c> …</param>
    public sealed record Refused(string Reason, string? Detail) : UploadOutcome;
}

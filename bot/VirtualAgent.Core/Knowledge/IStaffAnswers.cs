using System.Collections.Immutable;

namespace VirtualAgent.Core.Knowledge;

/// <summary>Answers that staff write: said whole, and before anything that the documents say.</summary>
public interface IStaffAnswers
{
    /// <summary>All of them, those of the city pack too, by department and question.</summary>
    Task<ImmutableArray<StaffAnswer>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Keeps an answer and makes it found.</summary>
    /// <param name="id">Of the answer that it replaces; null for a new one.</param>
    Task<StaffAnswerOutcome> SaveAsync(string? id, StaffAnswerText answer, CancellationToken cancellationToken);

    /// <returns>Whether there was such an answer that could be withdrawn.</returns>
    Task<bool> WithdrawAsync(string id, CancellationToken cancellationToken);
}

/// <param name="Id">The document's.</param>
/// <param name="IsOwn">Written here, and so changed here; the others are files of the city pack.</param>
public sealed record StaffAnswer(string Id, StaffAnswerText Said, bool IsOwn);

/// <param name="Question">As residents put it.</param>
/// <param name="Variants">Other ways to put it.</param>
/// <param name="Text">What is said, whole: Markdown without headings.</param>
/// <param name="Department">An id of the city's departments.</param>
/// <param name="Owner">Who keeps it right.</param>
/// <param name="Review">When it is to be read again; null only in a city pack that does not say.</param>
/// <param name="Url">The page that it cites; null for the city's site.</param>
/// <param name="Expires">The first day it is no longer said; null where open-ended.</param>
public sealed record StaffAnswerText(
    string Question,
    ImmutableArray<string> Variants,
    string Text,
    string Department,
    string Language,
    string Owner,
    DateOnly? Review,
    string? Url = null,
    DateOnly? Expires = null);

/// <summary>What came of writing an answer.</summary>
public enum StaffAnswerOutcome
{
    Saved,

    /// <summary>It is gone, or a file of the city pack.</summary>
    NotFound,

    /// <summary>There is another answer to this question, in this language.</summary>
    AskedAlready,

    /// <summary>It is empty, too long to be said whole, or has headings.</summary>
    NotOnePassage,
}

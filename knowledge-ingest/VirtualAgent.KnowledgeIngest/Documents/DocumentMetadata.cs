using System.Collections.Immutable;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>What a document says about itself; null or empty where it does not.</summary>
internal sealed record DocumentMetadata
{
    public string? Title { get; init; }

    public string? Department { get; init; }

    public DateOnly? Effective { get; init; }

    public DateOnly? Review { get; init; }

    public DateOnly? Expires { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Audience { get; init; }

    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>This metadata, completed by another's.</summary>
    public DocumentMetadata Or(DocumentMetadata other) => new()
    {
        Title = Title ?? other.Title,
        Department = Department ?? other.Department,
        Effective = Effective ?? other.Effective,
        Review = Review ?? other.Review,
        Expires = Expires ?? other.Expires,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
        Audience = Audience ?? other.Audience,
        Questions = Questions.IsEmpty ? other.Questions : Questions,
    };
}

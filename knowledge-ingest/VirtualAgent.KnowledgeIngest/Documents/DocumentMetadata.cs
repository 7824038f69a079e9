using System.Collections.Immutable;
using System.Globalization;

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

    public string? Owner { get; init; }

    public string? TranslationOf { get; init; }

    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>The first value of each name, whatever its capitals; all of the questions.</summary>
    public static DocumentMetadata Of(IReadOnlyCollection<MetadataField> fields)
    {
        return new()
        {
            Title = Text(MetadataKeys.Title),
            Department = Text(MetadataKeys.Department),
            Effective = Date(Text(MetadataKeys.Effective)),
            Review = Date(Text(MetadataKeys.Review)),
            Expires = Date(Text(MetadataKeys.Expires)),
            Url = Text(MetadataKeys.Url),
            Language = Text(MetadataKeys.Language),
            Audience = Text(MetadataKeys.Audience),
            Owner = Text(MetadataKeys.Owner),
            TranslationOf = Text(MetadataKeys.TranslationOf),
            Questions = [.. Values(MetadataKeys.Questions)],
        };

        string? Text(string key) => Values(key).FirstOrDefault();

        IEnumerable<string> Values(string key) => fields
            .Where(field => field.Value.Length > 0 && string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase))
            .Select(field => field.Value);
    }

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

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
        Owner = Owner ?? other.Owner,
        TranslationOf = TranslationOf ?? other.TranslationOf,
        Questions = Questions.IsEmpty ? other.Questions : Questions,
    };
}

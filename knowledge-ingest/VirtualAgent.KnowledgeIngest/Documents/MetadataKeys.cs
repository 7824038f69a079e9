namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>The names of what a document can say about itself.</summary>
internal static class MetadataKeys
{
    public const string Title = "title";
    public const string Department = "department";
    public const string Effective = "effective";
    public const string Review = "review";
    public const string Expires = "expires";
    public const string Url = "url";
    public const string Language = "language";
    public const string Audience = "audience";
    public const string Owner = "owner";
    public const string TranslationOf = "translationOf";
    public const string Questions = "questions";

    public static IReadOnlyList<string> All { get; } =
        [Title, Department, Effective, Review, Expires, Url, Language, Audience, Owner, TranslationOf, Questions];
}

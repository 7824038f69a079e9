using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace VirtualAgent.Core.Knowledge;

/// <summary>A piece of a document that can be cited by itself.</summary>
/// <param name="Id">Stable while document, heading and position stay.</param>
/// <param name="DocumentId">The document's source, relative to where it came from: <c>clerk/dog-license.md</c>.</param>
/// <param name="Headings">From the document's title down, without the title.</param>
/// <param name="Text">Markdown: paragraphs, lists, tables.</param>
/// <param name="Questions">Ways residents ask for it, written by staff.</param>
/// <param name="Language">'en', 'es'.</param>
/// <param name="Expires">The first day it is no longer in force; null where open-ended.</param>
public sealed record Passage(
    string Id,
    string DocumentId,
    string Title,
    ImmutableArray<string> Headings,
    string Text,
    ImmutableArray<string> Questions,
    string Url,
    string Department,
    string Language,
    string? Audience,
    DateOnly? Effective,
    DateOnly? Review,
    DateOnly? Expires,
    string ContentHash)
{
    /// <summary>The folder, within a city's documents, whose files are answers that staff wrote.</summary>
    public const string AnswersFolder = "answers/";

    /// <summary>Its last heading, which is its own; empty where it has none.</summary>
    [JsonIgnore]
    public string Heading => Headings.IsEmpty ? string.Empty : Headings[^1];

    /// <summary>Staff wrote the text as the whole answer to the title and its variants; it wins over other passages.</summary>
    [JsonIgnore]
    public bool IsCurated => IsAnswer(DocumentId);

    /// <summary>Who keeps it right, for what staff wrote as an answer.</summary>
    public string? Owner { get; init; }

    /// <summary>The document that this one's puts into another language, as its front matter names it; null where that names none.</summary>
    public string? TranslationOf { get; init; }

    /// <summary>Whether one's document is the other's in another language.</summary>
    public bool IsTranslationOf(Passage other) =>
        Language != other.Language && (Names(other) || other.Names(this) || (TranslationOf is not null && Original == other.Original));

    private string Folder => DocumentId[..(DocumentId.LastIndexOf('/') + 1)];

    private string? Original => TranslationOf?.Contains('/', StringComparison.Ordinal) == false ? Folder + TranslationOf : TranslationOf;

    private bool Names(Passage other) => Original is { } named && (named == other.DocumentId || named == WithoutEnding(other.DocumentId));

    private static string WithoutEnding(string documentId) => documentId.LastIndexOf('.') is > 0 and var dot ? documentId[..dot] : documentId;

    /// <summary>Whether a document is an answer that staff wrote, whatever folder it came from: <c>upload:answers/…</c>.</summary>
    public static bool IsAnswer(string documentId) =>
        documentId.AsSpan(documentId.IndexOf(':', StringComparison.Ordinal) + 1).StartsWith(AnswersFolder, StringComparison.Ordinal);
}

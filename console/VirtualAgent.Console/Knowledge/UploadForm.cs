using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Console.Knowledge;

/// <summary>What staff say of a document that they upload.</summary>
public sealed class UploadForm
{
    public string? Department { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    public DateOnly? Effective { get; set; }

    public DateOnly? Review { get; set; }

    public DateOnly? Expires { get; set; }

    public UploadedDocument Of(string fileName, byte[] content) =>
        new(fileName, content, Department!, Said(Title), Said(Url), Said(Language), Effective, Review, Expires);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

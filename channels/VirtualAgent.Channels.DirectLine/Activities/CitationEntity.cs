using System.Text.Json.Serialization;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>Where an answer stands, as a schema.org <c>Message</c> with its <c>citation</c>s.</summary>
internal sealed record CitationEntity(IReadOnlyList<CitationClaim> Citation)
{
    [JsonPropertyName("type")]
    public string EntityType => "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string LinkedType => "Message";

    [JsonPropertyName("@context")]
    public string Context => "https://schema.org";

    [JsonPropertyName("@id")]
    public string LinkedId => string.Empty;
}

/// <param name="Position">The number in the text: <c>[1]</c>.</param>
internal sealed record CitationClaim(int Position, CitedDocument Appearance)
{
    [JsonPropertyName("@type")]
    public string LinkedType => "Claim";
}

/// <param name="Name">At most 80 characters.</param>
/// <param name="Abstract">At most 160 characters.</param>
/// <param name="DatePublished">Since when the document is in force, as <c>yyyy-MM-dd</c>.</param>
internal sealed record CitedDocument(string Name, string Url, string Abstract, CitedPublisher Publisher, string? DatePublished)
{
    [JsonPropertyName("@type")]
    public string LinkedType => "DigitalDocument";
}

/// <param name="Name">The department.</param>
internal sealed record CitedPublisher(string Name)
{
    [JsonPropertyName("@type")]
    public string LinkedType => "Organization";
}

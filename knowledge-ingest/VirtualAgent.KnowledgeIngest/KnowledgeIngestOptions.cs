namespace VirtualAgent.KnowledgeIngest;

/// <summary>Which folder of documents is served.</summary>
public sealed record KnowledgeIngestOptions
{
    /// <summary>The folder of documents; a document's first folder is its department where it names none.</summary>
    public required string Folder { get; init; }

    /// <summary>Where it is remembered which files were read and what they were.</summary>
    public required string StatePath { get; init; }

    /// <summary>The site that documents belong to which do not say where they are.</summary>
    public Uri? Website { get; init; }

    /// <summary>The language of documents whose own cannot be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>How often the folder is looked at for changes.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(20);
}

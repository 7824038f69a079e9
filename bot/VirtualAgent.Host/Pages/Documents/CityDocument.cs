namespace VirtualAgent.Host.Pages.Documents;

/// <summary>One of the pack's documents, as a page can show it.</summary>
/// <param name="Path">Its canonical address without the site: <c>parking/meters</c>.</param>
/// <param name="Department">The department's id.</param>
/// <param name="File">Where it lies.</param>
public sealed record CityDocument(
    string Path, string Title, string Department, DateOnly? Effective, string Language, string File)
{
    /// <summary>Its address here.</summary>
    public string Link => CityLinks.Prefix + Path;

    /// <summary>'PDF' and the like, for a file to download; null for text.</summary>
    public string? Format => System.IO.Path.GetExtension(File).ToLowerInvariant() switch
    {
        ".md" or ".html" or ".htm" => null,
        var ending => ending.TrimStart('.').ToUpperInvariant(),
    };

    /// <summary>Whether a page can show it.</summary>
    public bool IsShown => Format is null or "CSV";
}

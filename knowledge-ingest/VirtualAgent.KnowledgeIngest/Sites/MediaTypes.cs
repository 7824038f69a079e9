using System.Collections.Frozen;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>The ending that a file would have, by what the server says it is.</summary>
internal static class MediaTypes
{
    private static readonly FrozenDictionary<string, string> Endings = new Dictionary<string, string>
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["application/pdf"] = ".pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["text/csv"] = ".csv",
        ["text/tab-separated-values"] = ".tsv",
        ["text/markdown"] = ".md",
        ["text/plain"] = ".txt",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["application/gzip"] = ".gz",
        ["application/x-gzip"] = ".gz",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What can only be told by the address.</summary>
    private static readonly FrozenSet<string> Vague =
        new[] { "application/octet-stream", "binary/octet-stream", "application/download", "text/plain", "application/force-download" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ToldByAddress =
        Endings.Values.Except([".html", ".xml"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoText = new[]
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".mp3", ".mp4", ".m4a", ".mov",
        ".avi", ".wmv", ".webm", ".zip", ".gz", ".rar", ".7z", ".exe", ".dmg", ".ics", ".kml", ".kmz", ".rss", ".atom", ".json", ".xml", ".tif", ".tiff", ".bmp", ".dwg",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for what holds no text that is read.</returns>
    public static string? Ending(string? mediaType, Uri address)
    {
        var said = Path.GetExtension(address.AbsolutePath);
        return (mediaType is null || Vague.Contains(mediaType)) && ToldByAddress.Contains(said) ? said.ToLowerInvariant()
            : mediaType is null ? ".html"
            : Endings.GetValueOrDefault(mediaType);
    }

    /// <summary>Whether a link is worth following.</summary>
    public static bool MayHoldText(Uri address) => !NoText.Contains(Path.GetExtension(address.AbsolutePath));
}

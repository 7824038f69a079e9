using System.Globalization;
using AngleSharp.Html.Parser;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace VirtualAgent.Host.Pages.Documents;

/// <summary>What a document's front matter, meta elements or sidecar file say about it.</summary>
internal sealed record DocumentFacts(string? Title, string? Department, DateOnly? Effective, string? Url, string? Language)
{
    private const string Fence = "---\n";

    public static DocumentFacts? Of(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".md" => OfYaml(SplitFrontMatter(File.ReadAllText(file)).Yaml),
        ".html" or ".htm" => OfHtml(File.ReadAllText(file)),
        ".pdf" or ".docx" or ".csv" => File.Exists(file + ".meta.yaml") ? OfYaml(File.ReadAllText(file + ".meta.yaml")) : null,
        _ => null,
    };

    public static (string Yaml, string Body) SplitFrontMatter(string text)
    {
        var unix = text.ReplaceLineEndings("\n");
        var end = unix.StartsWith(Fence, StringComparison.Ordinal) ? unix.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        return end < 0 ? (string.Empty, unix) : (unix[Fence.Length..(end + 1)], unix[(end + 1 + Fence.Length)..]);
    }

    private static DocumentFacts? OfYaml(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException)
        {
            return null;
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode facts }, ..])
        {
            return null;
        }

        return new(Text("title"), Text("department"), Date(Text("effective")), Text("url"), Text("language"));

        string? Text(string key) => facts.Children.TryGetValue(key, out var value) ? (value as YamlScalarNode)?.Value : null;
    }

    private static DocumentFacts OfHtml(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return new(
            Meta("va:title") ?? page.QuerySelector("h1")?.TextContent.Trim() ?? page.Title,
            Meta("va:department"),
            Date(Meta("va:effective")),
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            Meta("va:language") ?? page.DocumentElement.GetAttribute("lang"));

        string? Meta(string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
    }

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

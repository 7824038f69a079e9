using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>Looks through a folder of documents for what their authors must put right, without reading them whole.</summary>
public sealed class FolderCheck(string folder, TimeProvider time)
{
    /// <summary>Bytes; a longer file is not looked through for being blank.</summary>
    private const long LongestBlank = 4096;

    private readonly DocumentParser _parser = new(new PdfParser(time));
    private readonly List<DocumentFault> _faults = [];
    private readonly List<HeadCheck> _documents = [];
    private readonly HashSet<string> _names = [];

    public FolderReview Review(CityFacts city)
    {
        var files = DocumentFolder.Files(folder);
        _names.UnionWith(files.Keys.Concat(files.Keys.Select(WithoutEnding)));
        foreach (var (name, path) in files)
        {
            Check(name, path, files, city);
        }

        CheckAddresses();
        return new(
            [.. _faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Message, StringComparer.Ordinal)],
            _documents.ToLookup(d => d.Find(MetadataKeys.Language)?.Value ?? string.Empty, d => d.Find(MetadataKeys.Url)?.Value ?? string.Empty));
    }

    private void Check(string name, string path, IReadOnlyDictionary<string, string> files, CityFacts city)
    {
        if (name.EndsWith(DocumentFolder.SidecarEnding, StringComparison.Ordinal))
        {
            if (!files.ContainsKey(name[..^DocumentFolder.SidecarEnding.Length]))
            {
                _faults.Add(new(name, 0, "The document that this file describes is missing."));
            }
        }
        else if (_parser.IsDocument(path))
        {
            CheckDocument(name, path, files, city);
        }
    }

    private void CheckDocument(string name, string path, IReadOnlyDictionary<string, string> files, CityFacts city)
    {
        try
        {
            if (new FileInfo(path).Length <= LongestBlank && DocumentParser.IsBlank(File.ReadAllBytes(path)))
            {
                _faults.Add(new(name, 0, "The file is empty."));
                return;
            }

            if (ReadableCheck.FaultOf(path, _parser) is { } unreadable)
            {
                _faults.Add(new(name, 0, unreadable));
                return;
            }

            var check = new HeadCheck(name, [.. Heads(name, path, files)], city);
            _faults.AddRange(check.Faults());
            _documents.Add(check);
            CheckTranslation(check, name);
            CheckAnswer(check, name);
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            _faults.Add(new(name, 0, $"The file cannot be read: {away.Message}"));
        }
    }

    private static IEnumerable<DocumentHead> Heads(string name, string path, IReadOnlyDictionary<string, string> files)
    {
        var sidecar = name + DocumentFolder.SidecarEnding;
        if (files.TryGetValue(sidecar, out var beside))
        {
            yield return DocumentHead.OfSidecar(sidecar, Decoding.Text(File.ReadAllBytes(beside)));
        }

        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".md" or ".markdown":
                yield return DocumentHead.OfMarkdown(name, Decoding.Text(File.ReadAllBytes(path)));
                break;
            case ".html" or ".htm" or ".xhtml":
                yield return DocumentHead.OfHtml(name, Decoding.Html(File.ReadAllBytes(path), declared: null));
                break;
        }
    }

    /// <summary>Names a document of the same folder, or one by its path, with or without its ending.</summary>
    private void CheckTranslation(HeadCheck check, string name)
    {
        if (check.Find(MetadataKeys.TranslationOf) is not { } said)
        {
            return;
        }

        string[] meant = [name[..(name.LastIndexOf('/') + 1)] + said.Value, said.Value];
        if (!meant.Except([name, WithoutEnding(name)]).Any(_names.Contains))
        {
            _faults.Add(new(said.File, said.Line, $"'translationOf' names no other document: {said.Value}."));
        }
    }

    private void CheckAnswer(HeadCheck check, string name)
    {
        foreach (var key in Passage.IsAnswer(name) ? new[] { MetadataKeys.Owner, MetadataKeys.Review } : [])
        {
            if (check.Find(key) is not { Value.Length: > 0 })
            {
                _faults.Add(new(name, 0, $"An answer that staff wrote needs '{key}'."));
            }
        }
    }

    private static string WithoutEnding(string name) => name[..Math.Max(0, name.LastIndexOf('.'))];

    /// <summary>Each document has an address of its own; an answer that staff wrote cites the page it was written for.</summary>
    private void CheckAddresses()
    {
        var seen = new Dictionary<(string, string), string>();
        foreach (var document in _documents)
        {
            if (document.Find(MetadataKeys.Url) is not { Value.Length: > 0 } url || Passage.IsAnswer(url.File))
            {
                continue;
            }

            var key = (document.Find(MetadataKeys.Language)?.Value ?? string.Empty, url.Value.TrimEnd('/'));
            if (!seen.TryAdd(key, url.File))
            {
                _faults.Add(new(url.File, url.Line, $"'url' is also the address of {seen[key]}: {url.Value}."));
            }
        }
    }
}

using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;

namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>Holds what one document says about itself against what the city is.</summary>
internal sealed class HeadCheck(string document, IReadOnlyList<DocumentHead> heads, CityFacts city)
{
    private const int MostErrors = 2;

    private readonly List<DocumentFault> _faults = [.. heads.Select(head => head.Fault).OfType<DocumentFault>()];

    /// <summary>A value of the document and where it stands.</summary>
    public (string Value, string File, int Line)? Find(string key)
    {
        foreach (var head in heads)
        {
            foreach (var field in head.Fields.Where(field => Is(field, key)))
            {
                return (field.Value, head.Source, field.Line);
            }
        }

        return null;
    }

    public IReadOnlyList<DocumentFault> Faults()
    {
        if (_faults.Count > 0)
        {
            return _faults;
        }

        if (heads.All(head => head.Fields.Count == 0))
        {
            _faults.Add(new(document, 0, "Nothing says what the document is: 'title', 'department', 'language', 'url' and 'effective' are missing; "
                + $"write them into the document's head, or into {document}{DocumentFolder.SidecarEnding}."));
        }
        else
        {
            CheckKeys();
            Required(MetadataKeys.Title);
            OneOf(MetadataKeys.Department, city.Departments, "a department of city.json");
            OneOf(MetadataKeys.Language, city.Languages, "a language of city.json");
            CheckAddress();
            CheckDates();
        }

        return _faults;
    }

    private static bool Is(MetadataField field, string key) => string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name that is nearly a known one was meant to be it; other names are the city's own business.</summary>
    private void CheckKeys()
    {
        foreach (var head in heads)
        {
            foreach (var field in head.Fields.Where(field => !MetadataKeys.All.Any(key => Is(field, key))).DistinctBy(field => field.Key))
            {
                var meant = MetadataKeys.All.FirstOrDefault(key =>
                    Spelling.Distance(field.Key.ToLowerInvariant(), key.ToLowerInvariant()) <= MostErrors);
                if (meant is not null)
                {
                    _faults.Add(new(head.Source, field.Line, $"'{field.Key}' is unknown; did you mean '{meant}'?"));
                }
            }
        }
    }

    private (string Value, string File, int Line)? Required(string key)
    {
        if (Find(key) is not { } found)
        {
            _faults.Add(new(heads[0].Source, 1, $"'{key}' is missing."));
            return null;
        }

        if (found.Value.Length == 0)
        {
            _faults.Add(new(found.File, found.Line, $"'{key}' is empty."));
            return null;
        }

        return found;
    }

    private void OneOf(string key, IReadOnlyCollection<string>? known, string what)
    {
        if (Required(key) is { } found && known?.Contains(found.Value) == false)
        {
            _faults.Add(new(found.File, found.Line, $"'{key}' is not {what}: {found.Value}; known are {string.Join(", ", known)}."));
        }
    }

    private void CheckAddress()
    {
        if (Required(MetadataKeys.Url) is { } found
            && !(Uri.TryCreate(found.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            _faults.Add(new(found.File, found.Line, $"'url' must be a web address that starts with https://, not '{found.Value}'."));
        }
    }

    private void CheckDates()
    {
        var effective = Required(MetadataKeys.Effective) is null ? null : Date(MetadataKeys.Effective);
        NotBefore(MetadataKeys.Review, effective);
        NotBefore(MetadataKeys.Expires, effective);
    }

    private void NotBefore(string key, DateOnly? effective)
    {
        if (Find(key) is { } found && Date(key) is { } date && date < effective)
        {
            _faults.Add(new(found.File, found.Line, $"'{key}' is before 'effective': {found.Value}."));
        }
    }

    private DateOnly? Date(string key)
    {
        if (Find(key) is not { Value.Length: > 0 } found)
        {
            return null;
        }

        var date = DocumentMetadata.Date(found.Value);
        if (date is null)
        {
            _faults.Add(new(found.File, found.Line, $"'{key}' must be a date like 2026-11-26, not '{found.Value}'."));
        }

        return date;
    }
}

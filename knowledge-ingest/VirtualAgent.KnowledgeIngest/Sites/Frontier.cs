namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>The addresses that are still to be fetched, the nearest first, each once.</summary>
internal sealed class Frontier(SiteOptions site)
{
    /// <summary>More variants of one page than a page has: a search form or a calendar.</summary>
    private const int MostQueries = 100;

    private readonly Queue<(Uri Address, int Links)> _waiting = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _queries = new(StringComparer.Ordinal);
    private int _given;

    /// <summary>There was more to fetch than may be in one run.</summary>
    public bool IsCut { get; private set; }

    public bool Knows(string address) => _known.Contains(address);

    /// <summary>Also known by another address from now on.</summary>
    public void Mark(Uri address) => _known.Add(address.AbsoluteUri);

    /// <param name="links">How many links lie between the start and it.</param>
    public void Add(Uri address, int links)
    {
        if (links > site.MostLinks || !site.Has(address) || !_known.Add(address.AbsoluteUri))
        {
            return;
        }

        if (address.Query.Length > 1 && (_queries[address.AbsolutePath] = _queries.GetValueOrDefault(address.AbsolutePath) + 1) > MostQueries)
        {
            return;
        }

        _waiting.Enqueue((address, links));
    }

    public (Uri Address, int Links)? Next()
    {
        if (_waiting.Count == 0)
        {
            return null;
        }

        if (_given == site.MostPages)
        {
            IsCut = true;
            return null;
        }

        _given++;
        return _waiting.Dequeue();
    }
}

using System.Collections.Immutable;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>A site that is crawled, and how far.</summary>
public sealed record SiteOptions
{
    /// <summary>A page to start from, or a sitemap.</summary>
    public required Uri Start { get; init; }

    /// <summary>Further hosts whose pages count as the site's, each with its port where it has one.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The department that the pages are of where they name none.</summary>
    public string? Department { get; init; }

    /// <summary>How many links may lie between the start and a page.</summary>
    public int MostLinks { get; init; } = 6;

    /// <summary>How many pages and documents are fetched in one run.</summary>
    public int MostPages { get; init; } = 5_000;

    /// <summary>The least time between two requests to a host; the site's rules may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the host crawls it again.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether an address is one of the site's.</summary>
    public bool Has(Uri address) =>
        address.Scheme is "http" or "https" && (Same(address.Authority, Start.Authority) || Hosts.Any(host => Same(address.Authority, host)));

    private static bool Same(string first, string second) =>
        string.Equals(WithoutWww(first), WithoutWww(second), StringComparison.OrdinalIgnoreCase);

    private static string WithoutWww(string authority) =>
        authority.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? authority[4..] : authority;
}

using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>What may be fetched of a site: its own hosts, and what their <c>robots.txt</c> leaves open.</summary>
internal sealed class SiteRobots
{
    public const string Agent = "VirtualAgent";

    private const int TooManyRequests = 429;

    private readonly SiteOptions _site;
    private readonly SitePace _pace;
    private readonly SiteClient _rules;
    private readonly Dictionary<string, RobotsRules> _byHost = new(StringComparer.OrdinalIgnoreCase);

    public SiteRobots(SiteOptions site, HttpClient http, SitePace pace, TimeProvider time)
    {
        (_site, _pace) = (site, pace);
        _rules = new(http, pace, time, (address, _) => Task.FromResult(Outside(address)));
    }

    /// <returns>Why an address is not asked for; null where it may be.</returns>
    public async Task<Fetched.Failed?> RefusalAsync(Uri address, CancellationToken cancellationToken)
    {
        if (Outside(address) is { } outside)
        {
            return outside;
        }

        if (!_byHost.TryGetValue(address.Authority, out var rules))
        {
            (rules, var failure) = await ReadAsync(address, cancellationToken);
            if (failure is not null)
            {
                return failure;
            }

            _byHost[address.Authority] = rules;
            _pace.Slow(address, rules.Delay ?? TimeSpan.Zero);
        }

        return rules.Allows(address) ? null : new(NotReadReason.Disallowed, "robots.txt");
    }

    private Fetched.Failed? Outside(Uri address) =>
        _site.Has(address) ? null : new(NotReadReason.Refused, $"leads to {address.Host}, which is not the site's");

    /// <summary>A host that has no rules is open; one whose rules cannot be had now is closed (RFC 9309, 2.3.1).</summary>
    private async Task<(RobotsRules Rules, Fetched.Failed? Failure)> ReadAsync(Uri address, CancellationToken cancellationToken) =>
        await _rules.GetAsync(new Uri(address, "/robots.txt"), seen: null, cancellationToken) switch
        {
            Fetched.Content content => (RobotsRules.Parse(Decoding.Text(content.Bytes, content.Charset), Agent), null),
            Fetched.Gone or Fetched.Failed { Reason: NotReadReason.Unsupported } => (RobotsRules.Open, null),
            Fetched.Failed { Status: >= 400 and < 500 and not TooManyRequests } => (RobotsRules.Open, null),
            Fetched.Failed { Reason: NotReadReason.Refused } refused => (RobotsRules.Closed, refused),
            Fetched.Failed failed => (RobotsRules.Closed, failed with { Detail = $"robots.txt: {failed.Detail}" }),
            _ => (RobotsRules.Open, null),
        };
}

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>Leaves time between two requests to a host.</summary>
internal sealed class SitePace(TimeSpan delay, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, TimeSpan> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a host's rules ask for counts where it is more than ours.</summary>
    public void Slow(Uri host, TimeSpan asked) => _asked[host.Authority] = asked < Longest ? asked : Longest;

    public TimeSpan Of(Uri host) => _asked.GetValueOrDefault(host.Authority) is var asked && asked > delay ? asked : delay;

    public async Task WaitAsync(Uri address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var wait = _next.GetValueOrDefault(address.Authority) - now;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        _next[address.Authority] = time.GetUtcNow() + Of(address);
    }
}

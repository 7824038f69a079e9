using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Holds back a conversation that writes faster than people do. Servers, which have the secret, are trusted.</summary>
internal sealed class MessageLimit(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetTokenBucketLimiter(conversation, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.MessageBurst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.Value.MessagesPerMinute,
            QueueLimit = 0,
        }));

    /// <summary>The answer to a message that is too many; null where it may come in.</summary>
    public IResult? Refusal(Caller caller, string conversation, HttpResponse response)
    {
        if (caller.IsServer)
        {
            return null;
        }

        using var lease = _limiter.AttemptAcquire(conversation);
        if (lease.IsAcquired)
        {
            return null;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return DirectLineError.TooManyMessages;
    }

    public void Dispose() => _limiter.Dispose();
}

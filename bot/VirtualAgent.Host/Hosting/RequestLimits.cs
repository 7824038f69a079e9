using System.Threading.RateLimiting;

namespace VirtualAgent.Host.Hosting;

/// <summary>How often one address may try what is worth guessing at. Webhooks come in bursts from few addresses.</summary>
internal static class RequestLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        var path = context.Request.Path;
        var from = context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
        var posted = HttpMethods.IsPost(context.Request.Method);
        return path switch
        {
            _ when posted && path.StartsWithSegments("/staff/login") => PerMinute($"login {from}", 20),
            _ when posted && path.StartsWithSegments("/pay") => PerMinute($"pay {from}", 60),
            _ when path.StartsWithSegments("/open311") => PerMinute($"open311 {from}", 600),
            _ when path.StartsWithSegments("/twilio") => PerMinute($"twilio {from}", 60_000),
            _ => RateLimitPartition.GetNoLimiter(string.Empty),
        };
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            Window = Minute,
            SegmentsPerWindow = 6,
            PermitLimit = permits,
        });
}

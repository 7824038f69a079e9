using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using VirtualAgent.Console.Pages;

namespace VirtualAgent.Host.Hosting;

/// <summary>How often one address may try what is worth guessing at. Webhooks come in bursts from few addresses.</summary>
internal static class RequestLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) => TellAsync(rejected.HttpContext);
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
    });

    private static async ValueTask TellAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = ((int)Minute.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/staff"))
        {
            await new RazorComponentResult<NoticePage>(new { Text = "Too many tries. Wait a minute, then try again." })
            {
                StatusCode = StatusCodes.Status429TooManyRequests,
                PreventStreamingRendering = true,
            }.ExecuteAsync(context);
        }
    }

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

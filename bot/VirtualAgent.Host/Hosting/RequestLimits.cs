using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using VirtualAgent.Console.Pages;
using VirtualAgent.Host.Pages.Pay;

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
        var path = context.Request.Path;
        if (path.StartsWithSegments("/staff"))
        {
            await PageAsync<NoticePage>(context, nameof(NoticePage.Text), "Too many tries. Wait a minute, then try again.");
        }
        else if (path.StartsWithSegments("/pay"))
        {
            await PageAsync<PayNoticePage>(context, nameof(PayNoticePage.Kind), "too-many");
        }
    }

    private static Task PageAsync<TPage>(HttpContext context, string parameter, string value)
        where TPage : IComponent => new RazorComponentResult<TPage>(new Dictionary<string, object?> { [parameter] = value })
        {
            StatusCode = StatusCodes.Status429TooManyRequests,
            PreventStreamingRendering = true,
        }.ExecuteAsync(context);

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

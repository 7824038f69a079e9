namespace VirtualAgent.Host.Hosting;

/// <summary>HEAD is answered as GET is, whatever page is asked for; the web server keeps the body back.</summary>
internal static class HeadRequests
{
    /// <summary>A stream of events has no end to wait for.</summary>
    private const string Events = "/phone/events";

    public static IApplicationBuilder UseHeadRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method) || context.Request.Path.StartsWithSegments(Events, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    });
}

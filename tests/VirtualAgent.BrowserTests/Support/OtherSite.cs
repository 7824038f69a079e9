using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>A web site that is not the city hall's and embeds its chat with one script tag.</summary>
public sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSite(WebApplication app) => _app = app;

    public Uri Allowed => new(_app.Urls.First());

    /// <summary>The same site by another name, which makes it another origin.</summary>
    public Uri NotAllowed => new UriBuilder(Allowed) { Host = "localhost" }.Uri;

    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", (HttpContext context) => Results.Content(Page(context.Request.Query["chat"].ToString()), "text/html; charset=utf-8"));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Page(string chat) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><title>Another site</title><link rel="icon" href="data:,"></head>
        <body>
          <h1>Another site</h1>
          <script type="module" src="{new Uri(chat)}webchat.js"></script>
          <virtual-agent-chat></virtual-agent-chat>
        </body>
        </html>
        """;
}

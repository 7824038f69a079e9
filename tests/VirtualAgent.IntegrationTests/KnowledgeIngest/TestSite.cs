using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VirtualAgent.IntegrationTests.KnowledgeIngest;

/// <summary>A city's site on a port of this machine; its pages can be changed while it runs.</summary>
public sealed class TestSite : IAsyncDisposable
{
    public const string Sentence = "Residents who live in the city may apply for a permit at City Hall on any working day of the year.";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new();

    private TestSite(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = default!;

    /// <summary>The requests so far: path, and the status they got.</summary>
    public ConcurrentQueue<(string Path, int Status)> Requests { get; } = new();

    public static async Task<TestSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new TestSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        site.Address = new(site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return site;
    }

    public TestSite Page(string path, string body, string head = "") =>
        Text(path, $"<html><head><title>{path}</title>{head}</head><body><main><h1>Page {path}</h1>{body}</main></body></html>", "text/html; charset=utf-8");

    /// <summary>Answers with an entity tag, and with 304 to who has it.</summary>
    public TestSite Text(string path, string text, string type) => On(path, async context =>
    {
        var tag = $"\"{text.GetHashCode(StringComparison.Ordinal)}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        await context.Response.WriteAsync(text);
    });

    public TestSite Redirect(string path, string target) => On(path, context =>
    {
        context.Response.Redirect(target);
        return Task.CompletedTask;
    });

    public TestSite On(string path, Func<HttpContext, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public void Remove(string path) => _pages.TryRemove(path, out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (_pages.TryGetValue(context.Request.Path + context.Request.QueryString, out var answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Requests.Enqueue((context.Request.Path, context.Response.StatusCode));
    }
}

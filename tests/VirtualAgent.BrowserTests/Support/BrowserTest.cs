using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>A test in windows of its own. It fails when a page writes errors to the console that it does not tolerate.</summary>
[Collection(CityCollection.Name)]
public abstract class BrowserTest(City city) : IAsyncLifetime
{
    /// <summary>How long, in milliseconds, something may take to be seen.</summary>
    public const int Patience = 40_000;

    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentBag<string> _complaints = [];
    private readonly List<string> _tolerated = [];

    protected City City { get; } = city;

    protected Uri Address => City.Host.Address;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        Assert.DoesNotContain(_complaints, complaint => !_tolerated.Any(complaint.Contains));
    }

    /// <summary>A console error that belongs to what is tried here.</summary>
    protected void Tolerate(string complaint) => _tolerated.Add(complaint);

    /// <summary>Opens a page in a browser that knows nothing yet.</summary>
    protected async Task<IPage> OpenAsync(string path, int width = 1280, int height = 900)
    {
        var context = await City.Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "en-US",
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(Patience);
        context.Console += (_, message) => Complain(message.Type == "error", $"{message.Page?.Url}: {message.Text}");
        context.WebError += (_, error) => Complain(true, $"{error.Page?.Url}: {error.Error}");
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private void Complain(bool serious, string complaint)
    {
        if (serious)
        {
            _complaints.Add(complaint);
        }
    }
}

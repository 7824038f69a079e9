using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace VirtualAgent.IntegrationTests.Twilio.Support;

/// <summary>A log that can be waited on: each event counts once.</summary>
internal sealed class EventLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _events = new();

    /// <summary>Names of the events so far.</summary>
    public IEnumerable<string> Seen => _events.Keys;

    public async Task NextAsync(string name) =>
        Assert.True(await Named(name).WaitAsync(TimeSpan.FromSeconds(20)), $"No event {name} was logged.");

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Named(eventId.Name ?? string.Empty).Release();

    public void Dispose()
    {
        // It lives as long as its test.
    }

    private SemaphoreSlim Named(string name) => _events.GetOrAdd(name, _ => new(0));
}

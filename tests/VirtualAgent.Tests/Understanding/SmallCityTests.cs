using VirtualAgent.Core.Commands;
using VirtualAgent.Evals.Understanding;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>A city that takes no reports and no bills: its documents say what is its matter.</summary>
public sealed class SmallCityTests : IAsyncLifetime
{
    private Product _product = null!;

    public async Task InitializeAsync() =>
        _product = await Product.WithDocumentsAsync(RepositoryFolder.Path("evals", "datasets", "cities", "port-amity"), CancellationToken.None);

    public Task DisposeAsync()
    {
        _product.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Understand_WhatOnlyTheDocumentsKnow_IsAskedOfThem()
    {
        Assert.Equal([new Command.AskKnowledge("my boy is 15 and wants to lifeguard")], await ReadAsync("my boy is 15 and wants to lifeguard"));
        Assert.Equal([new Command.CannotHandle(CannotHandleReason.OutOfScope)], await ReadAsync("tell me a joke"));
    }

    [Fact]
    public async Task Understand_ReportsWhereNoneAreTaken_AskedAsSuch()
    {
        Assert.Equal([new Command.AskKnowledge("report a pothole on main street") { IsReport = true }], await ReadAsync("report a pothole on main street"));
        Assert.Equal([new Command.AskKnowledge("whats the status of my request") { IsReport = true }], await ReadAsync("whats the status of my request"));
        Assert.DoesNotContain(await ReadAsync("how do i get a police report"), c => c is Command.AskKnowledge { IsReport: true });
    }

    private async Task<IEnumerable<Command>> ReadAsync(string text) =>
        (await _product.Understanding.UnderstandAsync(RiverbendUnderstanding.Message(text), new Situations(_product.Skills).Of("start", "en"), CancellationToken.None)).Commands;
}

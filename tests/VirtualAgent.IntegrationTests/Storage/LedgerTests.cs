using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class LedgerTests(PostgresServer postgres)
{
    [Theory, OnEachDatabase]
    public async Task BeginAsync_TwentyAtOnce_OneMayAct(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var ledger = storage.Get<IActionLedger>();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => ledger.BeginAsync("run1", "file", CancellationToken.None))));

        Assert.Single(claims, claim => claim is LedgerClaim.New);
        Assert.Equal(19, claims.Count(claim => claim is LedgerClaim.Pending));
    }

    [Theory, OnEachDatabase]
    public async Task BeginAsync_AfterCompletion_GivesTheOutcome(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var ledger = storage.Get<IActionLedger>();
        var outcome = new ActionOutcome.Completed(
            Phrase.Of("filed", ("number", "TV-1")), new(Phrase.Words("Open"), "https://city.example"), SlotValues.Empty.With("tracking", new("TV-1", "TV-1")));
        await ledger.BeginAsync("run1", "file", CancellationToken.None);

        await ledger.CompleteAsync("run1", outcome, CancellationToken.None);

        var done = Assert.IsType<LedgerClaim.Done>(await ledger.BeginAsync("run1", "file", CancellationToken.None));
        var completed = Assert.IsType<ActionOutcome.Completed>(done.Outcome);
        Assert.Equal(("https://city.example", "TV-1"), (completed.Link!.Url, completed.Remember.Value("tracking")));
    }
}

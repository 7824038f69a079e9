using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class HandoffTests(PostgresServer postgres)
{
    [Theory, OnEachDatabase]
    public async Task OpenAsync_InOfficeHours_QueuesEachConversationOnce(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var desk = storage.Get<IHandoffDesk>();

        await desk.OpenAsync(Request("webchat:one"), CancellationToken.None);
        var again = await desk.OpenAsync(Request("webchat:one"), CancellationToken.None);
        var second = await desk.OpenAsync(Request("webchat:two"), CancellationToken.None);

        Assert.Equal((0, 1), (Assert.IsType<HandoffOutcome.Waiting>(again).Ahead, Assert.IsType<HandoffOutcome.Waiting>(second).Ahead));
    }

    [Theory, OnEachDatabase]
    public async Task OpenAsync_AtNight_SaysWhenStaffAreBackAndLeavesATaskToBeNoted(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        storage.Time.Advance(TimeSpan.FromHours(10));
        var desk = storage.Get<IHandoffDesk>();

        var outside = Assert.IsType<HandoffOutcome.OutsideHours>(await desk.OpenAsync(Request("webchat:one"), CancellationToken.None));
        var task = await desk.OpenAsync(Request("webchat:one") with { Reason = HandoffReason.ActionUnsure }, CancellationToken.None);

        Assert.Contains("November 26", outside.Opens.In("en"), StringComparison.Ordinal);
        Assert.IsType<HandoffOutcome.Noted>(task);
    }

    private static HandoffRequest Request(string conversation) =>
        new(new ConversationKey(conversation), Channel.WebChat, "dl_one", "en", HandoffReason.Asked, "A question");
}

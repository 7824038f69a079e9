using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;
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

    [Theory, OnEachDatabase]
    public async Task OpenAsync_OnACall_CountsNobodyAndLeavesTheDeskWhenTheCallerHangsUp(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var desk = storage.Get<IHandoffDesk>();
        var call = Request("voice:CA1") with { Channel = Channel.Voice };

        await desk.OpenAsync(Request("webchat:one"), CancellationToken.None);
        var through = await desk.OpenAsync(call, CancellationToken.None);
        var behind = await desk.OpenAsync(Request("webchat:two"), CancellationToken.None);
        await storage.Get<ICallRecord>().EndedAsync(call.Conversation, transferred: true, CancellationToken.None);
        var transferred = await storage.Get<IStaffDesk>().OpenItemsAsync(CancellationToken.None);
        await storage.Get<ICallRecord>().EndedAsync(call.Conversation, transferred: false, CancellationToken.None);
        var hungUp = await storage.Get<IStaffDesk>().OpenItemsAsync(CancellationToken.None);

        Assert.Equal((0, 1), (Assert.IsType<HandoffOutcome.Waiting>(through).Ahead, Assert.IsType<HandoffOutcome.Waiting>(behind).Ahead));
        Assert.Equal((3, 2), (transferred.Length, hungUp.Length));
    }

    [Theory, OnEachDatabase]
    public async Task OpenAsync_OnACallThatCannotBePutThroughOrCalledBack_OpensNothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres, services => services.AddSingleton(new StaffLine(TakesCalls: false)));

        var outcome = await storage.Get<IHandoffDesk>().OpenAsync(Request("voice:CA1") with { Channel = Channel.Voice, Participant = "anonymous" }, CancellationToken.None);

        Assert.IsType<HandoffOutcome.NoLine>(outcome);
        Assert.Empty(await storage.Get<IStaffDesk>().OpenItemsAsync(CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task OpenAsync_OnACallThatCannotBePutThrough_AsksStaffToCallBackAlsoWhoHangsUp(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres, services => services.AddSingleton(new StaffLine(TakesCalls: false)));
        var desk = storage.Get<IHandoffDesk>();
        var call = Request("voice:CA1") with { Channel = Channel.Voice, Participant = "+13095550142" };

        var outcome = await desk.OpenAsync(call, CancellationToken.None);
        await desk.OpenAsync(call, CancellationToken.None);
        await storage.Get<ICallRecord>().EndedAsync(call.Conversation, transferred: false, CancellationToken.None);

        Assert.IsType<HandoffOutcome.CallBack>(outcome);
        var item = Assert.Single(await storage.Get<IStaffDesk>().OpenItemsAsync(CancellationToken.None));
        Assert.Equal((HandoffKind.Callback, "+13095550142", "A question"), (item.Kind, item.Contact, item.Summary));
    }

    [Theory, OnEachDatabase]
    public async Task LeaveMessageAsync_AfterACallbackWasPromised_JoinsItOnce(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres, services => services.AddSingleton(new StaffLine(TakesCalls: false)));
        var desk = storage.Get<IHandoffDesk>();
        var call = Request("voice:CA1") with { Channel = Channel.Voice, Participant = "+13095550142" };
        await desk.OpenAsync(call, CancellationToken.None);

        for (var time = 0; time < 2; time++)
        {
            await desk.LeaveMessageAsync(new(call, "Ann Lee", "+13095550199", "My water is off"), "k1", CancellationToken.None);
        }

        var item = Assert.Single(await storage.Get<IStaffDesk>().OpenItemsAsync(CancellationToken.None));
        Assert.Equal(("Ann Lee", "+13095550199", "My water is off"), (item.Name, item.Contact, item.Message));
    }

    [Theory, OnEachDatabase]
    public async Task OpenItemsAsync_SeveralWait_TheLongestFirst(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        foreach (var name in new[] { "webchat:one", "webchat:two", "webchat:three" })
        {
            await storage.Get<IHandoffDesk>().OpenAsync(Request(name), CancellationToken.None);
        }

        var waiting = await storage.Get<IStaffDesk>().OpenItemsAsync(CancellationToken.None);

        Assert.Equal(["webchat:one", "webchat:two", "webchat:three"], waiting.Select(item => item.Conversation.Value));
    }

    private static HandoffRequest Request(string conversation) =>
        new(new ConversationKey(conversation), Channel.WebChat, "dl_one", "en", HandoffReason.Asked, "A question");
}

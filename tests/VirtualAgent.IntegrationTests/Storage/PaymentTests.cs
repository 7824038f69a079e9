using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Payments;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class PaymentTests(PostgresServer postgres)
{
    [Theory, OnEachDatabase]
    public async Task OpenAsync_TwentyAtOnceForOneBill_AllGetTheSamePage(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Task.Run(() => OpenAsync(storage, $"webchat:{i}"))));

        Assert.Single(pages.Distinct());
    }

    [Theory, OnEachDatabase]
    public async Task SettleAsync_TwoWindowsAtOnce_OnePaysAndTheOtherIsRefused(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var id = await OpenAsync(storage, "webchat:one");
        var pages = storage.Get<PaymentPages>();

        var settlements = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            Task.Run(() => pages.SettleAsync(id, CancellationToken.None))));

        var paid = Assert.IsType<Settlement.Paid>(Assert.Single(settlements, s => s is Settlement.Paid)).Details;
        var details = await pages.FindAsync(id, CancellationToken.None);
        Assert.Equal((PageStatus.Paid, paid.Receipt), (details!.Status, details.Receipt));
        var bill = await storage.Get<IBills>().FindAsync(BillKind.Parking, "c100 2345", CancellationToken.None);
        Assert.Equal(BillStatus.Paid, bill!.Status);
    }

    [Theory, OnEachDatabase]
    public async Task SettleAsync_TwoConversationsWait_EachHearsOfItOnce(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var id = await OpenAsync(storage, "webchat:one");
        storage.Time.Advance(TimeSpan.FromSeconds(1));
        await OpenAsync(storage, "webchat:two");

        await storage.Get<PaymentPages>().SettleAsync(id, CancellationToken.None);
        await storage.Get<PaymentPages>().SettleAsync(id, CancellationToken.None);

        var waiting = await storage.Get<InboxQueue>().NextAsync([], 10, CancellationToken.None);
        Assert.Equal(["webchat:one", "webchat:two"], waiting.Select(w => w.Message.Conversation.Value));
        Assert.Equal($"payment:{id}", waiting[0].Message.Key.Value);
        var notice = Assert.IsType<Command.Notify>(Assert.IsType<Payload.System>(waiting[0].Message.Payload).Command);
        Assert.Equal("payment.settled", notice.Event);
    }

    [Theory, OnEachDatabase]
    public async Task OpenAsync_PaidBill_GivesTheReceiptInsteadOfAPage(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var id = await OpenAsync(storage, "webchat:one");
        await storage.Get<PaymentPages>().SettleAsync(id, CancellationToken.None);

        var page = await storage.Get<IPaymentDesk>().OpenAsync(Order("webchat:two"), "run2", CancellationToken.None);

        var receipt = (await storage.Get<PaymentPages>().FindAsync(id, CancellationToken.None))!.Receipt;
        Assert.Equal(receipt, Assert.IsType<PaymentPage.AlreadyPaid>(page).Receipt);
    }

    [Theory, OnEachDatabase]
    public async Task SettleAsync_ExpiredPage_IsRefusedAndANewPageOpens(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var id = await OpenAsync(storage, "webchat:one");
        storage.Time.Advance(TimeSpan.FromHours(25));

        Assert.IsType<Settlement.Refused>(await storage.Get<PaymentPages>().SettleAsync(id, CancellationToken.None));
        Assert.Equal(PageStatus.Expired, (await storage.Get<PaymentPages>().FindAsync(id, CancellationToken.None))!.Status);
        Assert.NotEqual(id, await OpenAsync(storage, "webchat:one"));
    }

    private static async Task<string> OpenAsync(TestStorage storage, string conversation)
    {
        var page = await storage.Get<IPaymentDesk>().OpenAsync(Order(conversation), "run1", CancellationToken.None);
        return Assert.IsType<PaymentPage.Open>(page).Url.Segments[^1];
    }

    private static PaymentOrder Order(string conversation) =>
        new(TestCity.Ticket, 4_500, new(conversation), Channel.WebChat, "dl_one", "en");
}

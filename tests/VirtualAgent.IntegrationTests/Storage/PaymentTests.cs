using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Payments;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class PaymentTests(PostgresServer postgres)
{
    [Theory, OnEachDatabase]
    public async Task OpenAsync_TwentyConversationsAtOnceForOneBill_EachGetsItsOwnPageAndKeepsIt(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Task.Run(() => OpenAsync(storage, $"webchat:{i}"))));

        Assert.Equal(20, pages.Distinct().Count());
        Assert.Equal(pages[7], await OpenAsync(storage, "webchat:7"));
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
    public async Task SettleAsync_EitherOfTwoConversations_TheReceiptGoesToThePayerAloneAndTheOtherHearsThatItIsPaid(StorageProvider provider)
    {
        foreach (var payer in new[] { 0, 1 })
        {
            await using var storage = await TestStorage.OpenAsync(provider, postgres);
            string[] pages = [await OpenAsync(storage, "webchat:0"), await OpenAsync(storage, "webchat:1", "es")];

            Assert.IsType<Settlement.Paid>(await storage.Get<PaymentPages>().SettleAsync(pages[payer], CancellationToken.None));
            Assert.IsType<Settlement.Refused>(await storage.Get<PaymentPages>().SettleAsync(pages[1 - payer], CancellationToken.None));

            var heard = await NoticesAsync(storage);
            Assert.Equal(["webchat:0", "webchat:1"], heard.Select(message => message.Conversation.Value).Order(StringComparer.Ordinal));
            Assert.Equal(["en", "es"], heard.OrderBy(message => message.Conversation.Value, StringComparer.Ordinal).Select(message => message.Locale));
            Assert.Equal(("payment.settled", "pay-bill.receipt"), NoticeTo(heard, payer));
            Assert.Equal(("payment.superseded", "pay-bill.paid-meanwhile"), NoticeTo(heard, 1 - payer));
            var other = await storage.Get<PaymentPages>().FindAsync(pages[1 - payer], CancellationToken.None);
            Assert.Equal((PageStatus.PaidElsewhere, null), (other!.Status, other.Receipt));
        }
    }

    [Theory, OnEachDatabase]
    public async Task SettleAsync_TenConversationsAtOnce_OnePaysAndNineHearThatItIsPaid(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var opened = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => OpenAsync(storage, $"webchat:{i}")));

        var settlements = await Task.WhenAll(opened.Select(id => Task.Run(() => storage.Get<PaymentPages>().SettleAsync(id, CancellationToken.None))));

        Assert.Single(settlements, settlement => settlement is Settlement.Paid);
        var events = (await NoticesAsync(storage)).Select(message => Assert.IsType<Command.Notify>(Assert.IsType<Payload.System>(message.Payload).Command).Event).ToList();
        Assert.Equal((1, 9), (events.Count(e => e == "payment.settled"), events.Count(e => e == "payment.superseded")));
    }

    [Theory, OnEachDatabase]
    public async Task OpenAsync_AgainInAnotherLanguage_IsTheSamePageInThatLanguage(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var id = await OpenAsync(storage, "webchat:one");

        Assert.Equal(id, await OpenAsync(storage, "webchat:one", "es"));
        Assert.Equal("es", (await storage.Get<PaymentPages>().FindAsync(id, CancellationToken.None))!.Locale);
    }

    [Theory, OnEachDatabase]
    public async Task OpenAsync_PaidBill_GivesNoPage(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var id = await OpenAsync(storage, "webchat:one");
        await storage.Get<PaymentPages>().SettleAsync(id, CancellationToken.None);

        Assert.IsType<PaymentPage.AlreadyPaid>(await storage.Get<IPaymentDesk>().OpenAsync(Order("webchat:two"), "run2", CancellationToken.None));
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

    private static async Task<string> OpenAsync(TestStorage storage, string conversation, string locale = "en")
    {
        var page = await storage.Get<IPaymentDesk>().OpenAsync(Order(conversation, locale), "run1", CancellationToken.None);
        return Assert.IsType<PaymentPage.Open>(page).Url.Segments[^1];
    }

    private static async Task<IReadOnlyList<InboundMessage>> NoticesAsync(TestStorage storage) =>
        [.. (await storage.Get<InboxQueue>().NextAsync([], 20, CancellationToken.None)).Select(waiting => waiting.Message)];

    private static (string Event, string Text) NoticeTo(IEnumerable<InboundMessage> heard, int conversation)
    {
        var payload = heard.Single(message => message.Conversation.Value == $"webchat:{conversation}").Payload;
        var notice = Assert.IsType<Command.Notify>(Assert.IsType<Payload.System>(payload).Command);
        return (notice.Event, Assert.IsType<Phrase.Keyed>(notice.Text).Key);
    }

    private static PaymentOrder Order(string conversation, string locale = "en") =>
        new(TestCity.Ticket, 4_500, new(conversation), Channel.WebChat, "dl_one", locale);
}

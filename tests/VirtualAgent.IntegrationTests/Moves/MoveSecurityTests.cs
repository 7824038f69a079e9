using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;

namespace VirtualAgent.IntegrationTests.Moves;

/// <summary>Whoever is not meant gets nothing, and nothing happens twice.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class MoveSecurityTests(PostgresServer postgres)
{
    private static readonly ConversationKey Stranger = ConversationKey.OfTexts(TalkingHall.CityPhone, "+13095550199");
    private static readonly ConversationKey OtherWeb = new("webchat:two");

    [Theory, OnEachDatabase]
    public async Task Code_FromAnotherPhone_MovesNothing(StorageProvider provider)
    {
        await using var hall = await OfferedAsync(provider);

        await hall.SayAsync(Stranger, await MoveTests.CodeAsync(hall));

        Assert.Equal("none", await hall.FormAsync(Stranger));
        Assert.NotEqual("none", await hall.FormAsync(TalkingHall.Web));
    }

    [Theory, OnEachDatabase]
    public async Task Code_GuessedFiveTimes_IsWorthNothingAnyMore(StorageProvider provider)
    {
        await using var hall = await OfferedAsync(provider);
        var code = int.Parse(await MoveTests.CodeAsync(hall), CultureInfo.InvariantCulture);
        for (var i = 1; i <= 5; i++)
        {
            await hall.SayAsync(TalkingHall.Texts, ((code + i) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture));
        }

        await hall.SayAsync(TalkingHall.Texts, code.ToString("D6", CultureInfo.InvariantCulture));

        Assert.Contains("does not work", await hall.SaidAsync(TalkingHall.Texts));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Texts));
        Assert.NotEqual("none", await hall.FormAsync(TalkingHall.Web));
    }

    [Theory, OnEachDatabase]
    public async Task Code_AfterAQuarterOfAnHour_MovesNothing(StorageProvider provider)
    {
        await using var hall = await OfferedAsync(provider);
        hall.Storage.Time.Advance(TimeSpan.FromMinutes(15));

        await hall.SayAsync(TalkingHall.Texts, await MoveTests.CodeAsync(hall));

        Assert.Equal("none", await hall.FormAsync(TalkingHall.Texts));
    }

    [Theory, OnEachDatabase]
    public async Task Code_Replayed_IsOnlyDigits(StorageProvider provider)
    {
        await using var hall = await OfferedAsync(provider);
        var code = await MoveTests.CodeAsync(hall);
        await hall.SayAsync(TalkingHall.Texts, code);
        await hall.BeginFormAsync(TalkingHall.Web);

        await hall.SayAsync(TalkingHall.Texts, code);

        Assert.NotEqual("none", await hall.FormAsync(TalkingHall.Web));
    }

    [Theory, OnEachDatabase]
    public async Task Link_OpenedInTwoBrowsersAtOnce_MovesTheConversationToOne(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Texts);
        await hall.SayAsync(TalkingHall.Texts, "on the web");
        var fetch = new Payload.Fetch(await MoveTests.TokenAsync(hall, TalkingHall.Texts));
        var messages = new[] { hall.Message(TalkingHall.Web, "", fetch), hall.Message(OtherWeb, "", fetch) };
        foreach (var message in messages)
        {
            await hall.Storage.Get<IInbox>().AcceptAsync(message, default);
        }

        await Task.WhenAll(messages.Select(message => Task.Run(() => hall.Storage.Get<ITurnRunner>().RunAsync(message, default))));

        var forms = new[] { await hall.FormAsync(TalkingHall.Web), await hall.FormAsync(OtherWeb) };
        Assert.Single(forms, form => form != "none");
        Assert.Contains("does not work", await hall.SaidAsync(TalkingHall.Web) + await hall.SaidAsync(OtherWeb));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("' OR 1=1 --")]
    public async Task Link_Guessed_MovesNothingAndSaysSo(string token)
    {
        await using var hall = await TalkingHall.OpenAsync(StorageProvider.Sqlite, postgres);
        await hall.BeginFormAsync(TalkingHall.Texts);
        await hall.SayAsync(TalkingHall.Texts, "on the web");

        await hall.OpenLinkAsync(TalkingHall.Web, token);

        Assert.Contains("does not work", await hall.SaidAsync(TalkingHall.Web));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Web));
    }

    [Fact]
    public async Task Link_RefusedOnAPageInSpanish_IsRefusedInSpanish()
    {
        await using var hall = await TalkingHall.OpenAsync(StorageProvider.Sqlite, postgres);
        await hall.SayAsync(TalkingHall.Web, "leave a message");

        await hall.OpenLinkAsync(TalkingHall.Web, "none", "es-US");

        Assert.Contains("no sirve", await hall.SaidAsync(TalkingHall.Web));
    }

    [Theory, OnEachDatabase]
    public async Task Offers_BeyondThreeAnHourToANumber_SendNoText(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        for (var i = 0; i < 4; i++)
        {
            await hall.SayAsync(new($"webchat:{i}"), "by text");
            await hall.SayAsync(new($"webchat:{i}"), "309-555-0142");
        }

        Assert.Equal(3, (await hall.SaidAsync(TalkingHall.Texts)).Split("Not you?").Length - 1);
        Assert.Contains("wait an hour", await hall.SaidAsync(new("webchat:3")));
    }

    [Theory, OnEachDatabase]
    public async Task Offer_ToANumberThatOptedOut_SendsNoText(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.Storage.Get<IOptOutList>().SetAsync(TalkingHall.Phone, true, default);

        await hall.SayAsync(TalkingHall.Call, "by text");

        Assert.Contains("asked for no texts", await hall.SaidAsync(TalkingHall.Call));
        Assert.Empty(await hall.SaidAsync(TalkingHall.Texts));
    }

    [Theory, OnEachDatabase]
    public async Task Requests_FiledBefore_AreTheResidentsInTheNewChannelToo(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        var requests = hall.Storage.Get<IServiceRequests>();
        var draft = new RequestDraft("pothole", "Deep", null, null, null, ImmutableSortedDictionary<string, string>.Empty, [], null, null, TalkingHall.Web, "dl_one", null);
        var filed = await requests.FileAsync(draft, "run", default);
        await hall.SayAsync(TalkingHall.Web, "by text");
        await hall.SayAsync(TalkingHall.Web, "309-555-0142");

        await hall.SayAsync(TalkingHall.Texts, await MoveTests.CodeAsync(hall));

        var last = await requests.LatestOfAsync(Channel.Sms, TalkingHall.Phone, default);
        Assert.Equal((filed.TrackingNumber, TalkingHall.Texts), (last!.TrackingNumber, last.Conversation));
    }

    private async Task<TalkingHall> OfferedAsync(StorageProvider provider)
    {
        var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Web);
        await hall.SayAsync(TalkingHall.Web, "by text");
        await hall.SayAsync(TalkingHall.Web, "309-555-0142");
        return hall;
    }
}

using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;

namespace VirtualAgent.IntegrationTests.Moves;

/// <summary>A call breaks off in the middle of a form.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class BrokenOffTests(PostgresServer postgres)
{
    private const string Half = "LeaveMessage message=My bin is broken asks name";
    private static readonly ConversationKey Next = new("voice:CA2");

    [Theory, OnEachDatabase]
    public async Task CallAgain_Yes_GoesOnWhereItStopped(StorageProvider provider)
    {
        await using var hall = await HungUpAsync(provider);

        await CallAsync(hall, Next);
        Assert.Contains("We stopped in the middle of something: Leave a message", await hall.SaidAsync(Next));
        await hall.SayAsync(Next, "yes");

        Assert.Equal(Half, await hall.FormAsync(Next));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Call));
    }

    [Theory, OnEachDatabase]
    public async Task TextAfterwards_IsTheAnswer(StorageProvider provider)
    {
        await using var hall = await HungUpAsync(provider);

        await hall.SayAsync(TalkingHall.Texts, "Ana");

        Assert.Equal("LeaveMessage message=My bin is broken name=Ana asks contact", await hall.FormAsync(TalkingHall.Texts));
        Assert.Contains("We stopped in the middle of something", await hall.SaidAsync(TalkingHall.Texts));
    }

    [Theory, OnEachDatabase]
    public async Task CallAgain_AfterMoreThanADay_BeginsAnew(StorageProvider provider)
    {
        await using var hall = await HungUpAsync(provider);
        hall.Storage.Time.Advance(TimeSpan.FromHours(25));

        await CallAsync(hall, Next);

        Assert.Contains("Tell me what you need", await hall.SaidAsync(Next));
        Assert.Equal("none", await hall.FormAsync(Next));
    }

    [Theory, OnEachDatabase]
    public async Task CallAfterTexts_Yes_GoesOnWithTheirForm(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Texts);

        await CallAsync(hall, TalkingHall.Call);
        Assert.Contains("We stopped in the middle of something: Leave a message", await hall.SaidAsync(TalkingHall.Call));
        await hall.SayAsync(TalkingHall.Call, "yes");

        Assert.Equal(Half, await hall.FormAsync(TalkingHall.Call));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Texts));
    }

    [Theory, OnEachDatabase]
    public async Task CallADayAfterTexts_BeginsAnew(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Texts);
        hall.Storage.Time.Advance(TimeSpan.FromHours(25));

        await CallAsync(hall, TalkingHall.Call);

        Assert.Equal("none", await hall.FormAsync(TalkingHall.Call));
        Assert.Equal(Half, await hall.FormAsync(TalkingHall.Texts));
    }

    [Theory, OnEachDatabase]
    public async Task SecondCallWhileTheFirstGoesOn_TakesNothingFromIt(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Call);

        await CallAsync(hall, Next);

        Assert.Equal(Half, await hall.FormAsync(TalkingHall.Call));
        Assert.Equal("none", await hall.FormAsync(Next));
    }

    private async Task<TalkingHall> HungUpAsync(StorageProvider provider)
    {
        var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Call);
        await hall.Storage.Get<ICallRecord>().EndedAsync(TalkingHall.Call, transferred: false, default);
        await hall.Storage.Get<ICallRecord>().EndedAsync(TalkingHall.Call, transferred: false, default);
        return hall;
    }

    private static async Task CallAsync(TalkingHall hall, ConversationKey call)
    {
        await hall.AcceptAsync(call, string.Empty, new Payload.System(new Command.SessionStart()));
        await hall.RunAsync();
    }
}

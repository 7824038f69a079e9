using System.Text.RegularExpressions;
using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;

namespace VirtualAgent.IntegrationTests.Moves;

/// <summary>A form that was begun in one channel is ended in another.</summary>
[Collection(DatabaseCollection.Name)]
public sealed partial class MoveTests(PostgresServer postgres)
{
    private const string Half = "LeaveMessage message=My bin is broken asks name";

    [Theory, OnEachDatabase]
    public async Task WebToTexts_TheCodeTextedFromTheNumber_BringsTheFormOver(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Web, "es");
        await hall.SayAsync(TalkingHall.Web, "by text");
        await hall.SayAsync(TalkingHall.Web, "309-555-0142");
        Assert.Contains("Responda con el código de su chat", await hall.SaidAsync(TalkingHall.Texts));

        await hall.SayAsync(TalkingHall.Texts, $"código {await CodeAsync(hall)}");

        Assert.Equal(Half, await hall.FormAsync(TalkingHall.Texts));
        Assert.Equal("es", (await hall.StateAsync(TalkingHall.Texts)).Locale);
        Assert.EndsWith("¿Cómo se llama? Puede omitirlo.", await hall.SaidAsync(TalkingHall.Texts));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Web));
        Assert.Contains("Seguimos por mensaje de texto", await hall.SaidAsync(TalkingHall.Web));
        await hall.SayAsync(TalkingHall.Texts, "Ana");
        Assert.Equal("LeaveMessage message=My bin is broken name=Ana asks contact", await hall.FormAsync(TalkingHall.Texts));
    }

    [Theory, OnEachDatabase]
    public async Task CallToTexts_TheNextTextFromTheCaller_IsTheAnswer(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Call);
        await hall.SayAsync(TalkingHall.Call, "by text");
        Assert.Contains("You can go on with your call here", await hall.SaidAsync(TalkingHall.Texts));

        await hall.SayAsync(TalkingHall.Texts, "Ana");

        Assert.Equal("LeaveMessage message=My bin is broken name=Ana asks contact", await hall.FormAsync(TalkingHall.Texts));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Call));
        Assert.Contains("You can hang up", await hall.SaidAsync(TalkingHall.Call));
    }

    [Theory, OnEachDatabase]
    public async Task TextsAndCallToWeb_TheLink_OpensTheChatWithEverything(StorageProvider provider)
    {
        foreach (var from in new[] { TalkingHall.Texts, TalkingHall.Call })
        {
            await using var hall = await TalkingHall.OpenAsync(provider, postgres);
            await hall.BeginFormAsync(from);
            await hall.SayAsync(from, "on the web");

            await hall.OpenLinkAsync(TalkingHall.Web, await TokenAsync(hall, from));

            Assert.Equal(Half, await hall.FormAsync(TalkingHall.Web));
            Assert.Equal("none", await hall.FormAsync(from));
            var said = await hall.SaidAsync(TalkingHall.Web);
            Assert.Contains("**You:** My bin is broken", said);
            Assert.EndsWith("What is your name? You can skip this.", said);
            Assert.Contains("in the web chat", await hall.SaidAsync(from));
        }
    }

    [Theory, OnEachDatabase]
    public async Task ThereAndBack_TheReadBackIsReadAgainBeforeAYesCounts(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Texts);
        await hall.SayAsync(TalkingHall.Texts, "Ana");
        await hall.SayAsync(TalkingHall.Texts, "+13095550142");
        Assert.EndsWith("Shall I leave it with our staff?", await hall.SaidAsync(TalkingHall.Texts));
        await hall.SayAsync(TalkingHall.Texts, "on the web");
        await hall.OpenLinkAsync(TalkingHall.Web, await TokenAsync(hall, TalkingHall.Texts));
        Assert.EndsWith("Shall I leave it with our staff?", await hall.SaidAsync(TalkingHall.Web));

        await hall.SayAsync(TalkingHall.Web, "yes");

        Assert.Contains("Our staff have your message", await hall.SaidAsync(TalkingHall.Web));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Web));
    }

    [Theory, OnEachDatabase]
    public async Task Move_IntoAConversationWithAFormOfItsOwn_LeavesThatFormBelow(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.SayAsync(TalkingHall.Texts, "leave a message");
        await hall.SayAsync(TalkingHall.Texts, "An older matter");
        await hall.BeginFormAsync(TalkingHall.Call);
        await hall.SayAsync(TalkingHall.Call, "by text");

        await hall.SayAsync(TalkingHall.Texts, "Ana");

        Assert.Equal("LeaveMessage message=My bin is broken name=Ana asks contact", await hall.FormAsync(TalkingHall.Texts));
        Assert.Equal(2, (await hall.StateAsync(TalkingHall.Texts)).Stack.Length);
    }

    [Theory, OnEachDatabase]
    public async Task MessageLeftInTheOldChannel_GetsItsTurnInTheNewOne(StorageProvider provider)
    {
        await using var hall = await TalkingHall.OpenAsync(provider, postgres);
        await hall.BeginFormAsync(TalkingHall.Web);
        await hall.SayAsync(TalkingHall.Web, "by text");
        await hall.SayAsync(TalkingHall.Web, "309-555-0142");
        var code = await CodeAsync(hall);

        var claim = hall.Message(TalkingHall.Texts, code);
        await hall.Storage.Get<IInbox>().AcceptAsync(claim, default);
        await hall.AcceptAsync(TalkingHall.Web, "Ana");
        await hall.Storage.Get<VirtualAgent.Core.State.ITurnRunner>().RunAsync(claim, default);
        await hall.RunAsync();

        Assert.Equal("LeaveMessage message=My bin is broken name=Ana asks contact", await hall.FormAsync(TalkingHall.Texts));
        Assert.Equal("none", await hall.FormAsync(TalkingHall.Web));
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();

    [GeneratedRegex("#continue=([0-9a-f]{32})")]
    private static partial Regex Link();

    internal static async Task<string> CodeAsync(TalkingHall hall) =>
        Code().Matches(await hall.SaidAsync(TalkingHall.Web))[^1].Value;

    internal static async Task<string> TokenAsync(TalkingHall hall, ConversationKey from) =>
        Link().Matches(await hall.SaidAsync(from))[^1].Groups[1].Value;
}

using System.Net;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class FeedbackTests(ChatHost host) : IClassFixture<ChatHost>
{
    private static readonly Reply.Answer Answer = new(
        "It costs $12 [1].", [new(1, "Dog licenses", "https://www.riverbend.example/clerk/dogs", "City Clerk", null, "A license costs $12.")], []);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_OpinionOfAnAnswer_IsKeptWithWhatWasSaid(bool helped)
    {
        var chat = await host.StartAsync();
        await host.ReplyAsync(chat.Key, Answer);

        using var response = await chat.PostAsync(Opinion(await LastIdAsync(chat), helped));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var kept = Assert.Single(host.Opinions, opinion => opinion.Conversation == chat.Key);
        Assert.Equal((helped, "It costs $12 [1].", "A license costs $12.", "Dog licenses"), (kept.Helped, kept.Answer, kept.Passage, kept.Source));
        Assert.IsType<Payload.System>(Assert.Single(host.Accepted, message => message.Conversation == chat.Key).Payload);
    }

    [Fact]
    public async Task Post_OpinionOfSomethingElse_IsRefused()
    {
        var (chat, other) = (await host.StartAsync(), await host.StartAsync());
        await host.ReplyAsync(chat.Key, new Reply.Say("Hello", []));
        await host.ReplyAsync(other.Key, Answer);

        using var notAnAnswer = await chat.PostAsync(Opinion(await LastIdAsync(chat), false));
        using var notHere = await chat.PostAsync(Opinion(await LastIdAsync(other), false));

        Assert.Equal(HttpStatusCode.BadRequest, notAnAnswer.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, notHere.StatusCode);
        Assert.DoesNotContain(host.Opinions, opinion => opinion.Conversation == chat.Key);
    }

    private static object Opinion(string answer, bool helped) =>
        new { type = "event", name = "feedback", value = new { answer, helped } };

    private static async Task<string> LastIdAsync(Chat chat) =>
        (string)(await chat.ReadAsync())["activities"]!.AsArray()[^1]!["id"]!;
}

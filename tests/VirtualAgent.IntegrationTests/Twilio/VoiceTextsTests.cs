using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

/// <summary>What a caller gets as a text message.</summary>
public class VoiceTextsTests
{
    [Fact]
    public async Task Link_GoesToTheCallersPhoneAndIsNotReadOut()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);

        await host.SayAsync(Channel.Voice, new Reply.Link("You can pay on this page.", "Pay", "https://city.example/pay/x"));

        var text = Assert.Single(host.Twilio.Requests);
        Assert.Equal((TwilioHost.Resident, TwilioHost.City, "Pay\nhttps://city.example/pay/x"), (text["To"], text["From"], text["Body"]));
        Assert.Equal("You can pay on this page. ", (await call.ReceiveAsync())!.Value.GetProperty("token").GetString());
        Assert.Equal("I sent you a text message with the link. ", (await call.ReceiveAsync())!.Value.GetProperty("token").GetString());
    }

    [Theory]
    [InlineData(TwilioHost.Resident, false, true)]
    [InlineData(TwilioHost.Resident, true, false)]
    [InlineData("anonymous", false, false)]
    public async Task News_AfterTheCall_GoesToANumberThatTakesTexts(string caller, bool optedOut, bool texted)
    {
        await using var host = await TwilioHost.StartAsync(configure: options => options.From = TwilioHost.City);
        await host.OptOuts.SetAsync(caller, optedOut, default);

        var outcome = await host.SendAsync(new(
            1, new($"voice:{TwilioHost.CallSid}"), Channel.Voice, caller, "en", new("k"), [new Reply.News("Your report is done."), new Reply.Say("Back to it.", [])]));

        Assert.Equal(texted, outcome is SendOutcome.Sent);
        Assert.Equal(texted ? ["Your report is done."] : [], host.Twilio.Requests.Select(text => text["Body"]));
    }

    [Theory]
    [InlineData(TwilioHost.Resident, true)]
    [InlineData("anonymous", false)]
    public async Task Receipt_CallerHungUp_GoesToTheirPhoneAsAText(string caller, bool texted)
    {
        await using var host = await TwilioHost.StartAsync(configure: options => options.From = TwilioHost.City);

        await host.SendAsync(new(
            1, new($"voice:{TwilioHost.CallSid}"), Channel.Voice, caller, "en", new("k"),
            [new Reply.Receipt("Your number is RB-1234-5678."), new Reply.Say("Anything else?", [])]));

        Assert.Equal(texted ? ["Your number is RB-1234-5678."] : [], host.Twilio.Requests.Select(text => text["Body"]));
    }
}

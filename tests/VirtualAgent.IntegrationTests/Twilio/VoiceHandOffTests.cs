using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

public class VoiceHandOffTests
{
    [Fact]
    public async Task HandOff_EndsTheSessionOnceTheVoiceIsDoneAndDialsAPerson()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.StaffNumber = "+15550130399");
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);
        await host.SayAsync(Channel.Voice, new Reply.Handoff("I will connect you."));
        await call.SettleAsync(host);
        host.Time.Advance(TimeSpan.FromSeconds(5));

        var end = (await call.ReceiveAsync())!.Value;
        while (end.GetProperty("type").GetString() == "text")
        {
            end = (await call.ReceiveAsync())!.Value;
        }

        var data = end.GetProperty("handoffData").GetString()!;
        var dial = (await host.TwimlAsync("/twilio/voice/ended", TwilioHost.Call(("HandoffData", data), ("SessionStatus", "ended")))).Element("Dial");

        Assert.Equal("end", end.GetProperty("type").GetString());
        Assert.DoesNotContain(TwilioHost.Resident, data);
        Assert.Equal("+15550130399", dial!.Value);
    }

    [Theory]
    [InlineData("failed", "64105", "Dial")]
    [InlineData("", "", "Dial")]
    [InlineData("completed", "", "Hangup")]
    public async Task Ended_WithoutHandOff_SendsAFailedSessionToAPerson(string status, string error, string verb)
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.StaffNumber = "+15550130399");

        var twiml = await host.TwimlAsync("/twilio/voice/ended", TwilioHost.Call(("SessionStatus", status), ("ErrorCode", error)));

        Assert.Equal(verb, twiml.Elements().Last().Name.LocalName);
    }

    [Fact]
    public async Task Ended_NobodyToDial_IsSaidAndNotLeftSilent()
    {
        await using var host = await TwilioHost.StartAsync();

        var twiml = await host.TwimlAsync("/twilio/voice/ended", TwilioHost.Call(("SessionStatus", "failed")));

        Assert.Contains("(555) 013-0300", twiml.Value);
        Assert.Equal("Hangup", twiml.Elements().Last().Name.LocalName);
    }
}

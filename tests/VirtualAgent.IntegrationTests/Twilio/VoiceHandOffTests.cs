using VirtualAgent.Channels.Twilio;
using VirtualAgent.Core.Commands;
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

        var end = await call.EndAsync();
        var data = end.GetProperty("handoffData").GetString()!;
        var dial = (await host.TwimlAsync("/twilio/voice/ended", TwilioHost.Call(("HandoffData", data), ("SessionStatus", "ended")))).Element("Dial");

        Assert.Equal("end", end.GetProperty("type").GetString());
        Assert.DoesNotContain(TwilioHost.Resident, data);
        Assert.Equal("+15550130399", dial!.Value);
    }

    [Theory]
    [InlineData("actually never mind", false)]
    [InlineData("are you still open on sundays", true)]
    public async Task HandOff_CallerSpeaksUp_WaitsForWhatComesOfIt(string words, bool stillGoesOn)
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.StaffNumber = "+15550130399");
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);
        await host.SayAsync(Channel.Voice, new Reply.Handoff("I will connect you."));
        await call.SettleAsync(host);

        await call.SendAsync(new { type = "prompt", voicePrompt = words, last = true });
        await host.Inbox.NextAsync(1);
        host.Time.Advance(TimeSpan.FromSeconds(30));
        Reply[] answer = stillGoesOn ? [new Reply.Say("Yes.", []), new Reply.Handoff("Stay on the line.")] : [new Reply.Say("You are out of the line.", [])];
        await host.SayAsync(Channel.Voice, answer);
        await call.SettleAsync(host);
        host.Time.Advance(TimeSpan.FromSeconds(30));
        await call.SettleAsync(host);
        await call.HangUpAsync();

        Assert.Equal(stillGoesOn, (await call.FramesAsync()).Contains("end"));
        await host.Calls.Ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal([stillGoesOn], host.Calls.Transferred);
    }

    [Fact]
    public async Task HandOff_InterruptedWithoutAWord_GoesOnAfterAPause()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.StaffNumber = "+15550130399");
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);
        await host.SayAsync(Channel.Voice, new Reply.Handoff("I will connect you."));
        await call.SendAsync(new { type = "interrupt", utteranceUntilInterrupt = "I will", durationUntilInterruptMs = "300" });
        await call.SettleAsync(host);
        host.Time.Advance(TimeSpan.FromSeconds(9));

        Assert.Equal("end", (await call.EndAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Dialed_NobodyAnswers_TheAgentTakesTheCallerBack()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.StaffNumber = "+15550130399");

        var back = await host.TwimlAsync("/twilio/voice/dialed?lang=es&step=0", TwilioHost.Call(("DialCallStatus", "no-answer")));
        var parameters = back.Descendants("Parameter").ToDictionary(p => p.Attribute("name")!.Value, p => p.Attribute("value")!.Value);
        await using var call = new RelayClient(await host.RelayAsync());
        await call.SendAsync(RelayClient.Setup(parameters["ticket"], unanswered: parameters["unanswered"] == "yes"));

        Assert.Equal(new Payload.System(new Command.AgentReleased(AgentRelease.Unanswered)), (await host.Inbox.NextAsync(0)).Payload);
    }

    [Fact]
    public async Task Dialed_WithoutRelay_NobodyAnswers_TheNextStepSaysSo()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => (o.StaffNumber, o.VoiceMode) = ("+15550130399", VoiceMode.Gather));
        host.Inbox.Accepted = message => _ = host.SayAsync(Channel.Voice, new Reply.Ask("I can take a message.", "x", []));

        var back = await host.TwimlAsync("/twilio/voice/dialed?lang=en&step=4", TwilioHost.Call(("DialCallStatus", "busy")));
        var path = back.Element("Redirect")!.Value[host.Public.AbsoluteUri.TrimEnd('/').Length..];
        var step = await host.TwimlAsync(path, TwilioHost.Call());

        Assert.Equal(new Payload.System(new Command.AgentReleased(AgentRelease.Unanswered)), host.Inbox.Messages[0].Payload);
        Assert.Equal("I can take a message.", step.Element("Gather")!.Element("Say")!.Value);
    }

    [Theory]
    [InlineData("completed", "in-progress")]
    [InlineData("no-answer", "completed")]
    public async Task Dialed_CallIsOver_LeavesTheDesk(string dialed, string status)
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.StaffNumber = "+15550130399");

        var twiml = await host.TwimlAsync("/twilio/voice/dialed?lang=en&step=0", TwilioHost.Call(("DialCallStatus", dialed), ("CallStatus", status)));

        Assert.Equal("Hangup", Assert.Single(twiml.Elements()).Name.LocalName);
        Assert.Equal([false], host.Calls.Transferred);
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

using Xunit;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

public class VoiceGatherTests
{
    [Fact]
    public async Task Call_WithoutRelay_HoldsTheSameTurns()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.VoiceMode = VoiceMode.Gather);
        host.Inbox.Accepted = message => _ = host.SayAsync(Channel.Voice, new Reply.Ask($"You said '{message.Text}'.", "x", []));

        var redirect = (await host.TwimlAsync("/twilio/voice", TwilioHost.Call())).Element("Redirect")!.Value;
        var greeting = await host.TwimlAsync(Path(host, redirect), TwilioHost.Call());
        var action = greeting.Element("Gather")!.Attribute("action")!.Value;
        var answer = await host.TwimlAsync(Path(host, action), TwilioHost.Call(("SpeechResult", "a pothole")));
        var again = await host.TwimlAsync(Path(host, action), TwilioHost.Call(("SpeechResult", "a pothole")));

        Assert.Equal("You said 'a pothole'.", answer.Element("Gather")!.Element("Say")!.Value);
        Assert.Equal(answer.ToString(), again.ToString());
        Assert.Equal(2, host.Inbox.Messages.Count);
    }

    [Fact]
    public async Task Reply_ThatTakesTooLong_IsWaitedForWithAPause()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.VoiceMode = VoiceMode.Gather);
        var waiting = host.TwimlAsync("/twilio/voice/gather?step=0", TwilioHost.Call());
        await host.Inbox.NextAsync(0);
        while (!waiting.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromSeconds(11));
            await Task.Yield();
        }

        var wait = await waiting;
        await host.SayAsync(Channel.Voice, new Reply.Handoff("One moment."));
        var answer = await host.TwimlAsync(Path(host, wait.Element("Redirect")!.Value), TwilioHost.Call());

        Assert.NotNull(wait.Element("Pause"));
        Assert.Equal("One moment.", answer.Element("Say")!.Value);
        Assert.Single(host.Inbox.Messages);
    }

    [Fact]
    public async Task Status_Completed_EndsTheCall()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.VoiceMode = VoiceMode.Gather);
        host.Inbox.Accepted = message => _ = host.SayAsync(Channel.Voice, new Reply.Say("Hi.", []));
        await host.TwimlAsync("/twilio/voice/gather?step=0", TwilioHost.Call());

        await host.PostAsync("/twilio/voice/status", TwilioHost.Call(("CallStatus", "completed")));

        Assert.Equal($"voice:{TwilioHost.CallSid}", (await host.Calls.Ended.Task.WaitAsync(TimeSpan.FromSeconds(20))).Value);
    }

    private static string Path(TwilioHost host, string url)
    {
        Assert.StartsWith(host.Public.AbsoluteUri, url);
        return url[host.Public.AbsoluteUri.TrimEnd('/').Length..];
    }
}

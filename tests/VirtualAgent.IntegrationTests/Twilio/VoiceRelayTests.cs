using Xunit;
using System.Net.WebSockets;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

public class VoiceRelayTests
{
    private static readonly Reply Question = new Reply.Ask("Where is it?", "place", []);

    [Fact]
    public async Task Call_IsAnsweredWithTheRelayInBothLanguages()
    {
        await using var host = await TwilioHost.StartAsync();

        var connect = (await host.TwimlAsync("/twilio/voice", TwilioHost.Call())).Element("Connect")!;
        var relay = connect.Element("ConversationRelay")!;

        Assert.Equal("https://city.example/agent/twilio/voice/ended", connect.Attribute("action")!.Value);
        Assert.Equal("wss://city.example/agent/twilio/voice/relay", relay.Attribute("url")!.Value);
        Assert.Equal(["en-US", "es-US"], relay.Elements("Language").Select(l => l.Attribute("code")!.Value));
        Assert.DoesNotContain(TwilioHost.Resident, connect.ToString());
    }

    [Fact]
    public async Task Relay_Setup_StartsTheConversationAndWordsBecomeMessages()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();

        var start = await host.Inbox.NextAsync(0);
        await call.SendAsync(new { type = "prompt", voicePrompt = "a pot", lang = "es-US", last = false });
        await call.SendAsync(new { type = "something-new", x = 1 });
        await call.SendAsync(new { type = "prompt", voicePrompt = "un bache", lang = "es-US", last = true });
        var words = await host.Inbox.NextAsync(1);

        Assert.Equal(new Payload.System(new Command.SessionStart()), start.Payload);
        Assert.Equal(("un bache", "es-US", $"voice:{TwilioHost.CallSid}"), (words.Text, words.Locale, words.Conversation.Value));
        Assert.NotEqual(start.Key, words.Key);
    }

    [Fact]
    public async Task Relay_FrameInParts_IsPutTogether()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();

        await call.SendTextAsync("""{"type":"prompt","voice""", ends: false);
        await call.SendTextAsync("""Prompt":"hello","last":true}""");

        Assert.Equal("hello", (await host.Inbox.NextAsync(1)).Text);
    }

    [Fact]
    public async Task Relay_Reply_IsSpokenSentenceBySentenceInItsLanguage()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);

        var sent = host.SayAsync(Channel.Voice, "es", new Reply.Say("Hola. ¿Qué tal?", []));

        Assert.Equal("es-US", (await call.ReceiveAsync())!.Value.GetProperty("ttsLanguage").GetString());
        var first = (await call.ReceiveAsync())!.Value;
        var second = (await call.ReceiveAsync())!.Value;
        Assert.Equal(("Hola. ", false, "es-US"), (first.GetProperty("token").GetString(), first.GetProperty("last").GetBoolean(), first.GetProperty("lang").GetString()));
        Assert.Equal(("¿Qué tal? ", true), (second.GetProperty("token").GetString(), second.GetProperty("last").GetBoolean()));
        Assert.IsType<SendOutcome.Sent>(await sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task Relay_ForgedHandshake_IsRefused(string signature)
    {
        await using var host = await TwilioHost.StartAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => host.RelayAsync(signature));

        Assert.Contains("403", refused.Message);
    }

    [Fact]
    public async Task Relay_HandshakeSignedForHttps_IsRefused()
    {
        await using var host = await TwilioHost.StartAsync();
        var signature = RequestSignature.Compute(TwilioHost.Token, host.PublicUrl("/twilio/voice/relay"), []);

        await Assert.ThrowsAsync<WebSocketException>(() => host.RelayAsync(signature));
    }

    [Fact]
    public async Task Relay_TicketUsedTwice_IsRefused()
    {
        await using var host = await TwilioHost.StartAsync();
        var ticket = await TicketAsync(host);
        await using var first = new RelayClient(await host.RelayAsync());
        await first.SendAsync(RelayClient.Setup(ticket));
        await host.Inbox.NextAsync(0);

        await using var second = new RelayClient(await host.RelayAsync());
        await second.SendAsync(RelayClient.Setup(ticket));

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await second.ClosedAsync());
        Assert.Single(host.Inbox.Messages);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Relay_TicketOfAnotherCallOrExpired_IsRefused(bool another, bool late)
    {
        await using var host = await TwilioHost.StartAsync();
        var ticket = await TicketAsync(host);
        if (late)
        {
            host.Time.Advance(TimeSpan.FromMinutes(2));
        }

        await using var call = new RelayClient(await host.RelayAsync());
        await call.SendAsync(RelayClient.Setup(ticket, another ? "CA99" : TwilioHost.CallSid));

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await call.ClosedAsync());
        Assert.Empty(host.Inbox.Messages);
    }

    [Theory]
    [InlineData("not json", WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("[]", WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("""{"type":7}""", WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("""{"type":"dtmf","digit":"55"}""", WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("""{"type":"prompt","voicePrompt":"\ud800"}""", WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("""{"type":"setup"}""", WebSocketCloseStatus.PolicyViolation)]
    public async Task Relay_MalformedFrame_ClosesCleanly(string frame, WebSocketCloseStatus status)
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);

        await call.SendTextAsync(frame);

        Assert.Equal(status, await call.ClosedAsync());
        await host.Calls.Ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Relay_WordsBeforeSetup_ClosesCleanly()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = new RelayClient(await host.RelayAsync());

        await call.SendAsync(new { type = "prompt", voicePrompt = "hello", last = true });

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await call.ClosedAsync());
        Assert.Empty(host.Inbox.Messages);
    }

    [Fact]
    public async Task Relay_OversizedFrame_ClosesCleanly()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();

        await call.SendTextAsync(new string('x', 70_000));

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await call.ClosedAsync());
    }

    [Fact]
    public async Task Relay_BinaryFrame_ClosesCleanly()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();

        await call.SendTextAsync("x", type: WebSocketMessageType.Binary);

        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, await call.ClosedAsync());
    }

    [Fact]
    public async Task Keys_UntilHashOrAPause_AreOneEntry()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);

        foreach (var key in "42#1")
        {
            await call.SendAsync(new { type = "dtmf", digit = key.ToString() });
        }

        Assert.Equal(new Payload.Digits("42"), (await host.Inbox.NextAsync(1)).Payload);
        await call.SettleAsync(host);
        host.Time.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(new Payload.Digits("1"), (await host.Inbox.NextAsync(2)).Payload);
    }

    [Fact]
    public async Task Silence_AfterAQuestion_IsToldEachTimeAndGoodbyeEndsTheCall()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);
        Reply[] said = [Question, new Reply.Say("Are you there?", []), new Reply.Say("Just start talking.", [])];

        for (var i = 0; i < said.Length; i++)
        {
            await host.SayAsync(Channel.Voice, said[i]);
            await call.SettleAsync(host);
            host.Time.Advance(TimeSpan.FromSeconds(10));
            Assert.Equal(new Payload.System(new Command.UserSilence()), (await host.Inbox.NextAsync(i + 1)).Payload);
        }

        await host.SayAsync(Channel.Voice, new Reply.Goodbye("Goodbye."));
        await call.SettleAsync(host);
        host.Time.Advance(TimeSpan.FromSeconds(10));
        var data = (await call.EndAsync()).GetProperty("handoffData").GetString()!;
        var twiml = await host.TwimlAsync("/twilio/voice/ended", TwilioHost.Call(("HandoffData", data), ("SessionStatus", "ended")));

        Assert.Equal("Hangup", Assert.Single(twiml.Elements()).Name.LocalName);
        Assert.Equal(4, host.Inbox.Messages.Count);
    }

    [Fact]
    public async Task Relay_OfAnotherAccount_IsRefused()
    {
        await using var host = await TwilioHost.StartAsync();
        var ticket = await TicketAsync(host);
        await using var call = new RelayClient(await host.RelayAsync());

        await call.SendAsync(RelayClient.Setup(ticket, accountSid: "AC" + new string('9', 32)));

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await call.ClosedAsync());
        Assert.Empty(host.Inbox.Messages);
    }

    [Fact]
    public async Task Interruption_IsRecordedAsWhatWasHeard()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();
        await host.Inbox.NextAsync(0);
        await host.SayAsync(Channel.Voice, new Reply.Say("One. Two. Three.", []));

        await call.SendAsync(new { type = "interrupt", utteranceUntilInterrupt = "One. Tw", durationUntilInterruptMs = "460" });
        await call.SendAsync(new { type = "prompt", voicePrompt = "stop", last = true });
        await host.Inbox.NextAsync(1);

        Assert.Equal("One. Tw", Assert.Single(host.Calls.Heard));
    }

    [Fact]
    public async Task HangUp_KeepsWhatWasSaidAndEndsTheCall()
    {
        await using var host = await TwilioHost.StartAsync();
        await using var call = await host.AnswerAsync();

        await call.SendAsync(new { type = "prompt", voicePrompt = "a pothole", last = true });
        await call.SendAsync(new { type = "dtmf", digit = "7" });
        await call.HangUpAsync();
        var ended = await host.Calls.Ended.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal($"voice:{TwilioHost.CallSid}", ended.Value);
        Assert.Equal(["", "a pothole", ""], host.Inbox.Messages.Select(m => m.Text));
        Assert.Equal(new Payload.Digits("7"), host.Inbox.Messages[2].Payload);
        Assert.IsType<SendOutcome.Undeliverable>(await host.SayAsync(Channel.Voice, Question));
    }

    private static async Task<string> TicketAsync(TwilioHost host) =>
        (await host.TwimlAsync("/twilio/voice", TwilioHost.Call())).Descendants("Parameter").Single().Attribute("value")!.Value;
}

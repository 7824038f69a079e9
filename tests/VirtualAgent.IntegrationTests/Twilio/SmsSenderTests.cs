using Xunit;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

public class SmsSenderTests
{
    [Fact]
    public async Task Send_ATurn_IsOneMessageThatFitsTwiliosContract()
    {
        await using var host = await TwilioHost.StartAsync();

        var outcome = await host.SayAsync(Channel.Sms, new Reply.Say("It’s open…", []), new Reply.Ask("What else?", "more", []));

        Assert.Equal(new SendOutcome.Sent("SM" + new string('a', 32)), outcome);
        var request = Assert.Single(host.Twilio.Requests);
        Assert.Equal("It's open...\nWhat else?", request["Body"]);
        Assert.Equal((TwilioHost.Resident, TwilioHost.City), (request["To"], request["From"]));
        Assert.Equal("https://city.example/agent/twilio/sms/status", request["StatusCallback"]);
        Assert.Empty(host.Twilio.Faults);
    }

    [Fact]
    public async Task Send_ThroughAMessagingService_NamesNoNumber()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.MessagingServiceSid = "MG" + new string('0', 32));

        await host.SayAsync(Channel.Sms, new Reply.Say("Hi", []));

        Assert.Equal("MG" + new string('0', 32), Assert.Single(host.Twilio.Requests)["MessagingServiceSid"]);
        Assert.Empty(host.Twilio.Faults);
    }

    [Theory]
    [InlineData(429, 20429, typeof(SendOutcome.Retry))]
    [InlineData(500, 20500, typeof(SendOutcome.Retry))]
    [InlineData(503, null, typeof(SendOutcome.Retry))]
    [InlineData(400, 21610, typeof(SendOutcome.Undeliverable))]
    [InlineData(400, 21211, typeof(SendOutcome.Undeliverable))]
    [InlineData(400, 21614, typeof(SendOutcome.Undeliverable))]
    [InlineData(401, 20003, typeof(SendOutcome.Undeliverable))]
    public async Task Send_Refused_IsAnOutcome(int status, int? code, Type outcome)
    {
        await using var host = await TwilioHost.StartAsync();
        host.Twilio.Answer = () => code is null
            ? Results.Text("<html>", statusCode: status)
            : Results.Json(new { code, message = "no", status }, statusCode: status);

        Assert.IsType(outcome, await host.SayAsync(Channel.Sms, new Reply.Say("Hi", [])));
    }

    [Fact]
    public async Task Send_NobodyThere_IsTriedAgain()
    {
        await using var host = await TwilioHost.StartAsync(configure: o => o.ApiBaseUrl = new("http://127.0.0.1:9"));

        Assert.IsType<SendOutcome.Retry>(await host.SayAsync(Channel.Sms, new Reply.Say("Hi", [])));
    }
}

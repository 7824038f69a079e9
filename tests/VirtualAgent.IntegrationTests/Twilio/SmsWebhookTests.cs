using Xunit;
using System.Net;
using System.Text;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

public class SmsWebhookTests
{
    [Fact]
    public async Task Sms_Signed_IsAcceptedAndAnsweredWithNothing()
    {
        await using var host = await TwilioHost.StartAsync();

        var twiml = await host.TwimlAsync("/twilio/sms", TwilioHost.Sms(" pothole on elm "));

        Assert.Empty(twiml.Nodes());
        var message = Assert.Single(host.Inbox.Messages);
        Assert.Equal("SM0001", message.Key.Value);
        Assert.Equal($"sms:{TwilioHost.City}:{TwilioHost.Resident}", message.Conversation.Value);
        Assert.Equal((Channel.Sms, TwilioHost.Resident, " pothole on elm "), (message.Channel, message.Participant, message.Text));
    }

    [Theory]
    [InlineData("/twilio/sms")]
    [InlineData("/twilio/sms/status")]
    [InlineData("/twilio/voice")]
    [InlineData("/twilio/voice/ended")]
    [InlineData("/twilio/voice/dialed")]
    [InlineData("/twilio/voice/gather")]
    [InlineData("/twilio/voice/status")]
    public async Task Webhook_Forged_Is403AndDoesNothing(string path)
    {
        await using var host = await TwilioHost.StartAsync();
        var form = TwilioHost.Sms("STOP");
        form["CallSid"] = TwilioHost.CallSid;

        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync(path, form, "another token")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(path, new FormUrlEncodedContent(form), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(
            path, new FormUrlEncodedContent(form), RequestSignature.Compute(TwilioHost.Token, host.PublicUrl("/twilio/other"), form))).StatusCode);
        Assert.Empty(host.Inbox.Messages);
        Assert.False(await host.OptOuts.ContainsAsync(TwilioHost.Resident, default));
    }

    [Fact]
    public async Task Sms_ChangedAfterSigning_Is403()
    {
        await using var host = await TwilioHost.StartAsync();
        var form = TwilioHost.Sms("hello");
        var signature = RequestSignature.Compute(TwilioHost.Token, host.PublicUrl("/twilio/sms"), form);
        form["Body"] = "pay it all";

        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync("/twilio/sms", new FormUrlEncodedContent(form), signature)).StatusCode);
    }

    [Fact]
    public async Task Sms_SignedWithThePreviousToken_IsAccepted()
    {
        await using var host = await TwilioHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/twilio/sms", TwilioHost.Sms("hi"), TwilioHost.OldToken)).StatusCode);
    }

    [Fact]
    public async Task Sms_Replayed_IsAnsweredTheSameAndGetsNoSecondTurn()
    {
        await using var host = await TwilioHost.StartAsync();

        var first = await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("hello"));
        var second = await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("hello"));

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Single(host.Inbox.Messages);
    }

    [Fact]
    public async Task Sms_Oversized_Is403EvenWhenSigned()
    {
        await using var host = await TwilioHost.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync("/twilio/sms", TwilioHost.Sms(new string('x', 70_000)))).StatusCode);
        Assert.Empty(host.Inbox.Messages);
    }

    [Theory]
    [InlineData("MessageSid", "")]
    [InlineData("From", "nobody")]
    [InlineData("To", "")]
    public async Task Sms_Malformed_Is400(string name, string value)
    {
        await using var host = await TwilioHost.StartAsync();
        var form = TwilioHost.Sms("hello");
        form[name] = value;

        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync("/twilio/sms", form)).StatusCode);
        Assert.Empty(host.Inbox.Messages);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ }", false)]
    public async Task Json_WithItsHashInTheSignedAddress_IsTakenOnlyUnchanged(string sent, bool passes)
    {
        await using var host = await TwilioHost.StartAsync();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{}"u8));
        var path = $"/twilio/voice?bodySHA256={hash}";

        var response = await host.SendAsync(
            path, new StringContent(sent, Encoding.UTF8, "application/json"), RequestSignature.Compute(TwilioHost.Token, host.PublicUrl(path), []));

        Assert.Equal(passes ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Sms_PictureWithoutWords_IsKeptForFetching()
    {
        await using var host = await TwilioHost.StartAsync();
        var form = TwilioHost.Sms("");
        form["NumMedia"] = "2";
        form["MediaUrl0"] = "https://api.twilio.com/media/ME1";
        form["MediaContentType0"] = "image/jpeg";
        form["MediaUrl1"] = "https://api.twilio.com/media/ME2";
        form["MediaContentType1"] = "text/vcard";

        await host.TwimlAsync("/twilio/sms", form);

        Assert.Equal("ME1", Assert.Single(Assert.Single(host.Inbox.Messages).Attachments).Id);
    }

    [Fact]
    public async Task Sms_VeryLong_IsCutAndTheResidentToldSo()
    {
        await using var host = await TwilioHost.StartAsync();

        var twiml = await host.TwimlAsync("/twilio/sms", TwilioHost.Sms(new string('x', 1_599) + "🐶🐶"));

        Assert.Contains("1,600", twiml.Element("Message")!.Element("Body")!.Value);
        Assert.Equal(1_599, Assert.Single(host.Inbox.Messages).Text.Length);
    }

    [Fact]
    public async Task Stop_Start_AreObeyedOncePerDelivery()
    {
        await using var host = await TwilioHost.StartAsync();

        var stopped = await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("ALTO", "SM1"));
        Assert.Contains("INICIO", stopped.Value);
        Assert.True(await host.OptOuts.ContainsAsync(TwilioHost.Resident, default));
        Assert.IsType<SendOutcome.Undeliverable>(await host.SayAsync(Channel.Sms, new Reply.Say("Hi", [])));

        await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("Inicio", "SM2"));
        Assert.Equal(stopped.ToString(), (await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("ALTO", "SM1"))).ToString());

        Assert.False(await host.OptOuts.ContainsAsync(TwilioHost.Resident, default));
        Assert.Empty(host.Inbox.Messages);
    }

    [Fact]
    public async Task Stop_ThatTwilioAnswersItself_IsOnlyRecorded()
    {
        await using var host = await TwilioHost.StartAsync();
        var form = TwilioHost.Sms("cancel");
        form["OptOutType"] = "STOP";

        Assert.Empty((await host.TwimlAsync("/twilio/sms", form)).Nodes());
        Assert.True(await host.OptOuts.ContainsAsync(TwilioHost.Resident, default));
    }

    [Fact]
    public async Task Help_InSpanish_SaysWhoWeAre()
    {
        await using var host = await TwilioHost.StartAsync();

        Assert.Contains("Riverbend: pregunte", (await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("Ayuda"))).Value);
    }

    [Theory]
    [InlineData("STOP", "es", "no le enviaremos")]
    [InlineData("HELP", "es", "pregunte, reporte")]
    [InlineData("more", "es", "Eso era todo")]
    [InlineData("STOP", "en", "Reply START")]
    [InlineData("ALTO", "en", "no le enviaremos")]
    public async Task CarriersWord_IsAnsweredInTheThreadsLanguage(string word, string locale, string answer)
    {
        await using var host = await TwilioHost.StartAsync();
        await host.SayAsync(Channel.Sms, locale, new Reply.Say("…", []));

        Assert.Contains(answer, (await host.TwimlAsync("/twilio/sms", TwilioHost.Sms(word))).Value);
    }

    [Fact]
    public async Task Start_AfterStopInASpanishThread_IsAnsweredInSpanish()
    {
        await using var host = await TwilioHost.StartAsync();
        await host.SayAsync(Channel.Sms, "es", new Reply.Say("Hola", []));
        await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("STOP", "SM1"));

        Assert.Contains("activos otra vez", (await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("START", "SM2"))).Value);
    }

    [Fact]
    public async Task More_AfterALongAnswer_GivesTheRestUntilThereIsNone()
    {
        await using var host = await TwilioHost.StartAsync();
        var answer = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"Sentence number {i} of it."));
        await host.SayAsync(Channel.Sms, new Reply.Answer(answer, [], []));
        var heard = Assert.Single(host.Twilio.Requests)["Body"].Replace("\nReply MORE to read on.", "");

        for (var i = 0; heard.Length < answer.Length && i < 5; i++)
        {
            var part = await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("More", $"SM{i}"));
            Assert.Equal(part.ToString(), (await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("More", $"SM{i}"))).ToString());
            heard += " " + part.Value.Replace("\nReply MORE to read on.", "");
        }

        Assert.Equal(answer, heard);
        Assert.Contains("all of it", (await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("More", "SM9"))).Value);
        Assert.Empty(host.Inbox.Messages);
    }

    [Fact]
    public async Task More_AfterTheNextQuestion_StillReadsOnAndLeavesTheQuestionOpen()
    {
        await using var host = await TwilioHost.StartAsync();
        var answer = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"Oración número {i} de todas."));
        await host.SayAsync(Channel.Sms, "es", new Reply.Answer(answer, [], []));
        await host.SayAsync(Channel.Sms, "es", new Reply.Ask("¿Dónde está?", "place", []));

        var part = await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("MAS"));

        Assert.StartsWith("Oracion", part.Value);
        Assert.Empty(host.Inbox.Messages);
    }

    [Fact]
    public async Task More_ToSomebodyWhoGotNoText_IsAMessageLikeAnyOther()
    {
        await using var host = await TwilioHost.StartAsync();

        await host.TwimlAsync("/twilio/sms", TwilioHost.Sms("more"));

        Assert.Equal("more", Assert.Single(host.Inbox.Messages).Text);
    }

    [Theory]
    [InlineData("/twilio/sms")]
    [InlineData("/twilio/sms/status")]
    [InlineData("/twilio/voice")]
    [InlineData("/twilio/voice/ended")]
    [InlineData("/twilio/voice/dialed")]
    [InlineData("/twilio/voice/gather?step=0")]
    [InlineData("/twilio/voice/status")]
    public async Task Webhook_OfAnotherAccount_Is403ThoughItsSignatureIsRight(string path)
    {
        await using var host = await TwilioHost.StartAsync();
        var form = TwilioHost.Sms("STOP");
        form["AccountSid"] = "AC" + new string('9', 32);
        form["CallSid"] = TwilioHost.CallSid;

        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync(path, form)).StatusCode);
        Assert.Empty(host.Inbox.Messages);
        Assert.False(await host.OptOuts.ContainsAsync(TwilioHost.Resident, default));
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("")]
    [InlineData("\u0000\u202e\ud800")]
    public async Task Sms_WithoutWords_IsAccepted(string body)
    {
        await using var host = await TwilioHost.StartAsync();

        await host.TwimlAsync("/twilio/sms", TwilioHost.Sms(body));

        Assert.Single(host.Inbox.Messages);
    }

    [Fact]
    public async Task Status_InAnyOrder_IsKeptOnceAndAnOptOutObeyed()
    {
        await using var host = await TwilioHost.StartAsync();
        foreach (var (status, code) in new[] { ("delivered", ""), ("sent", ""), ("sent", ""), ("undelivered", "21610") })
        {
            var form = new Dictionary<string, string>
            {
                ["MessageSid"] = "SM1", ["MessageStatus"] = status, ["ErrorCode"] = code, ["From"] = TwilioHost.City, ["To"] = TwilioHost.Resident,
            };
            Assert.Equal(HttpStatusCode.NoContent, (await host.PostAsync("/twilio/sms/status", form)).StatusCode);
        }

        var log = await host.ActivityLog.ReadAsync(new($"sms:{TwilioHost.City}:{TwilioHost.Resident}"), 0, 10, default);
        Assert.Equal(3, log.Count);
        Assert.True(await host.OptOuts.ContainsAsync(TwilioHost.Resident, default));
    }
}

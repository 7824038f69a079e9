using System.Text.Json;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

public class OfficialClientTests
{
    [TheoryIfNpm("Twilio", "twilio")]
    [InlineData("""{"Body":"¿Qué tal? & = + %20 🐶","Empty":""}""", TwilioHost.Token, 200)]
    [InlineData("""{"Body":"hi","a":"1","B":"2","Twice":["z","a","z"]}""", TwilioHost.OldToken, 200)]
    [InlineData("""{"Body":"hi"}""", "not the token", 403)]
    public async Task Webhook_SignedByTwiliosLibrary_IsTakenOrRefusedAsItShould(string more, string token, int status)
    {
        await using var host = await TwilioHost.StartAsync();
        var form = TwilioHost.Sms("").ToDictionary(p => p.Key, p => (object)p.Value);
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(more)!)
        {
            form[name] = value;
        }

        var result = await NodeClient.RunAsync(
            "Twilio", "post.mjs", token, host.PublicUrl("/twilio/sms?x=1"), new Uri(host.Address, "/twilio/sms?x=1").AbsoluteUri, JsonSerializer.Serialize(form));

        Assert.Equal(status, (int?)result["status"]);
        Assert.Equal(status == 200 ? 1 : 0, host.Inbox.Messages.Count);
    }
}

using System.Globalization;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>Sends texts from a simulated phone to the city.</summary>
internal sealed class SimulatedTexts(TwilioNetwork network, SimulatedThreads threads, SimulatedMedia media, TimeProvider time)
{
    public async Task SendAsync(PhoneText text, CancellationToken cancellationToken)
    {
        var sid = TwilioNetwork.NewSid(text.Media.Count > 0 ? "MM" : "SM");
        var addresses = text.Media.Select(id => $"/phone/api/media/{id}").ToList();
        threads.Put(text.Number, PhoneMessage.Of(sid, "me", text.Text, "sending", addresses, time.GetUtcNow()));
        try
        {
            var answer = await network.PostAsync(network.Account.PublicUrl("/twilio/sms"), Form(sid, text), cancellationToken);
            threads.SetStatus(text.Number, sid, "delivered");
            foreach (var message in answer.Elements("Message"))
            {
                var body = message.Element("Body")?.Value ?? message.Value;
                threads.Put(text.Number, PhoneMessage.Of(TwilioNetwork.NewSid("SM"), "city", body, "delivered", [], time.GetUtcNow()));
            }
        }
        catch (Exception e) when (e is HttpRequestException or System.Xml.XmlException or TaskCanceledException)
        {
            threads.SetStatus(text.Number, sid, "failed");
        }
    }

    private Dictionary<string, string> Form(string sid, PhoneText text)
    {
        var form = new Dictionary<string, string>
        {
            ["ToCountry"] = "US",
            ["MessageSid"] = sid,
            ["SmsSid"] = sid,
            ["SmsMessageSid"] = sid,
            ["AccountSid"] = network.Account.AccountSid,
            ["From"] = text.Number,
            ["To"] = network.CityNumber,
            ["Body"] = text.Text,
            ["SmsStatus"] = "received",
            ["NumSegments"] = PhoneMessage.Of(sid, "me", text.Text, "", [], default).Segments.ToString(CultureInfo.InvariantCulture),
            ["NumMedia"] = text.Media.Count.ToString(CultureInfo.InvariantCulture),
            ["ApiVersion"] = "2010-04-01",
        };
        foreach (var (id, i) in text.Media.Select((id, i) => (id, i)))
        {
            form[$"MediaUrl{i}"] = network.Account.PublicUrl($"/phone/api/media/{id}");
            form[$"MediaContentType{i}"] = media.Find(id)?.ContentType ?? "image/jpeg";
        }

        return form;
    }
}

/// <summary>What the page sends.</summary>
/// <param name="Number">The phone's own number.</param>
internal sealed record PhoneText(string Number, string Text, IReadOnlyList<string> Media);

using System.Xml.Linq;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>One simulated call: asks the city what to do and does it, verb by verb, as Twilio would.</summary>
internal sealed class SimulatedCall(CallScreen screen, TwilioNetwork network, string number, TimeProvider time)
{
    private const int MaxVerbs = 500;

    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly string _callSid = TwilioNetwork.NewSid("CA");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = screen.ReadAsync(over.Token);
        await screen.StateAsync("ringing");
        try
        {
            await FollowAsync(over.Token);
            await screen.StateAsync("ended");
        }
        catch (Exception e) when (e is HttpRequestException or System.Xml.XmlException or UriFormatException or TaskCanceledException)
        {
            await screen.StateAsync("failed", (e as HttpRequestException)?.StatusCode?.ToString());
        }

        // Cancelling a read aborts the socket, and what was sent last with it.
        await screen.CloseAsync();
        await reading.WaitAsync(ClosePatience, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await over.CancelAsync();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var verbs = await PostAsync(network.Account.PublicUrl("/twilio/voice"), [], cancellationToken);
        await screen.StateAsync("connected");
        for (var done = 0; verbs.First is { } verb && done < MaxVerbs && !IsHungUp; done++)
        {
            verbs.RemoveFirst();
            verbs = await DoAsync(verb.Value, cancellationToken) ?? verbs;
        }

        await EndAsync(cancellationToken);
    }

    private bool IsHungUp => screen.Actions.Completion.IsCompleted;

    /// <returns>The verbs that replace those which are left; null to go on with them.</returns>
    private async Task<LinkedList<XElement>?> DoAsync(XElement verb, CancellationToken cancellationToken)
    {
        switch (verb.Name.LocalName)
        {
            case "Say":
                await screen.SpeechAsync(verb.Value, Text(verb, "language", "en-US"), last: true);
                return null;
            case "Pause":
                await Task.Delay(TimeSpan.FromSeconds((int?)verb.Attribute("length") ?? 1), time, cancellationToken);
                return null;
            case "Redirect":
                return await PostAsync(verb.Value, [], cancellationToken);
            case "Gather":
                return await GatherAsync(verb, cancellationToken);
            case "Connect" when verb.Element("ConversationRelay") is { } relay:
                var ended = await new SimulatedRelay(screen, network, _callSid, number, time).RunAsync(relay, cancellationToken);
                return await PostAsync(Text(verb, "action", string.Empty), ended, cancellationToken);
            case "Dial":
                await screen.StateAsync("transferring", verb.Value);
                return [];
            default:
                return [];
        }
    }

    private async Task<LinkedList<XElement>?> GatherAsync(XElement gather, CancellationToken cancellationToken)
    {
        foreach (var say in gather.Elements("Say"))
        {
            await screen.SpeechAsync(say.Value, Text(say, "language", "en-US"), last: true);
        }

        var patience = TimeSpan.FromSeconds((double?)gather.Attribute("timeout") ?? 5)
            + TimeSpan.FromSeconds(gather.Elements("Say").Sum(say => say.Value.Length) / 15.0);
        var heard = await new GatheredInput(screen.Actions, time).TakeAsync(patience, cancellationToken);
        return heard is { } input ? await PostAsync(Text(gather, "action", string.Empty), input, cancellationToken) : null;
    }

    /// <summary>Tells the city that the call is over, wherever it ended.</summary>
    private Task EndAsync(CancellationToken cancellationToken) => PostAsync(
        network.Account.PublicUrl("/twilio/voice/status"), new() { ["CallStatus"] = "completed" }, cancellationToken);

    private async Task<LinkedList<XElement>> PostAsync(string url, Dictionary<string, string> more, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>
        {
            ["AccountSid"] = network.Account.AccountSid,
            ["ApiVersion"] = "2010-04-01",
            ["CallSid"] = _callSid,
            ["CallStatus"] = IsHungUp ? "completed" : "in-progress",
            ["Direction"] = "inbound",
            ["From"] = number,
            ["To"] = network.CityNumber,
        };
        foreach (var (name, value) in more)
        {
            form[name] = value;
        }

        return new((await network.PostAsync(url, form, cancellationToken)).Elements());
    }

    private static string Text(XElement verb, string attribute, string otherwise) =>
        verb.Attribute(attribute)?.Value ?? otherwise;
}

namespace VirtualAgent.Channels.Twilio;

/// <summary>The city's Twilio account and where Twilio reaches us.</summary>
public sealed class TwilioOptions
{
    /// <summary><c>Twilio:AccountSid</c>: AC and 32 hexadecimal digits.</summary>
    public string AccountSid { get; set; } = string.Empty;

    /// <summary><c>Twilio:AuthToken</c>: signs webhooks and authorises our calls.</summary>
    public string AuthToken { get; set; } = string.Empty;

    /// <summary><c>Twilio:PreviousAuthToken</c>: also accepted on webhooks while the token is being rotated.</summary>
    public string? PreviousAuthToken { get; set; }

    /// <summary><c>Twilio:ApiBaseUrl</c>: Twilio's REST API, or a stand-in.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://api.twilio.com");

    /// <summary><c>Twilio:From</c>: the number texts are sent from where no conversation names one; the host takes the city's text number for it.</summary>
    public string? From { get; set; }

    /// <summary><c>Twilio:MessagingServiceSid</c>: sends every text through this service instead of a number.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary><c>PublicBaseUrl</c>: the address under which Twilio calls us; part of every signature.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary><c>Voice:StaffNumber</c>: calls for a person are connected to it.</summary>
    public string? StaffNumber { get; set; }

    /// <summary><c>Voice:Mode</c>.</summary>
    public VoiceMode VoiceMode { get; set; } = VoiceMode.Relay;

    /// <summary>Where a citation's canonical address is opened; the demo city's own site does not exist.</summary>
    public Func<string, string> SourceLink { get; set; } = url => url;

    /// <summary>An absolute address below <see cref="PublicBaseUrl"/>.</summary>
    public string PublicUrl(string pathAndQuery) =>
        PublicBaseUrl!.AbsoluteUri.TrimEnd('/') + pathAndQuery;

    /// <summary>The same as a WebSocket address.</summary>
    public string PublicSocketUrl(string pathAndQuery) => "ws" + PublicUrl(pathAndQuery)["http".Length..];
}

namespace VirtualAgent.Channels.DirectLine;

/// <summary>Settings of the web chat's server side.</summary>
public sealed class DirectLineOptions
{
    /// <summary><c>DirectLine:Secret</c>: lets other servers make tokens. Without one, they cannot.</summary>
    public string? Secret { get; set; }

    /// <summary><c>WebChat:AllowedOrigins</c>: sites beside our own whose pages may embed the chat, such as <c>https://www.city.gov</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Where the public reaches this host; null where the request's own address serves.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>New chats that one address may open at once before <see cref="TokensPerMinute"/> holds it back.</summary>
    public int TokenBurst { get; set; } = 120;

    /// <summary>New chats that one address may open in a minute.</summary>
    public int TokensPerMinute { get; set; } = 60;

    /// <summary>Messages that one conversation may send at once before <see cref="MessagesPerMinute"/> holds it back.</summary>
    public int MessageBurst { get; set; } = 200;

    /// <summary>Messages that one conversation may send in a minute.</summary>
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>How long an open stream may miss what another host has said in its conversation.</summary>
    public TimeSpan LookAgain { get; set; } = DirectLineLimits.KeepAlive;

    /// <summary>From a document's canonical address to the one a resident can open.</summary>
    public Func<string, string> SourceLink { get; set; } = url => url;

    /// <summary>Takes what must not be kept, such as card numbers, out of a resident's words.</summary>
    public Func<string, string> Mask { get; set; } = text => text;
}

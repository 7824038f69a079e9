using VirtualAgent.Channels.DirectLine.Activities;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>The body of <c>tokens/generate</c> and <c>conversations</c>; everything is optional.</summary>
internal sealed record TokenParameters
{
    public ChannelAccount? User { get; init; }

    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    /// <summary>The language to greet in.</summary>
    public string? Locale { get; init; }
}

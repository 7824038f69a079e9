using System.Diagnostics;

namespace VirtualAgent.Core.Messages;

/// <summary>
/// The stations of a message's way behind the channel's endpoint, each a span of the trace source <see cref="Source"/>: where a
/// turn spends its time, for whoever listens (OpenTelemetry's <c>AddSource("VirtualAgent")</c>). The endpoint is the web
/// server's own span.
/// </summary>
public static class Station
{
    public const string Source = "VirtualAgent";
    public const string Inbox = "inbox";
    public const string Pump = "pump";
    public const string Turn = "turn";
    public const string Understanding = "understanding";
    public const string Dialogue = "dialogue";
    public const string Commit = "commit";
    public const string Outbox = "outbox";

    private static readonly ActivitySource Trace = new(Source);

    /// <summary>Begins a station's span; disposing ends it.</summary>
    /// <returns>Null where nobody listens.</returns>
    public static Activity? Enter(string station) => Trace.StartActivity(station);
}

using System.Threading.Channels;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Puts what comes in on a call's socket in line with everything else that happens in the call.</summary>
internal static class RelayPump
{
    public static async Task RunAsync(RelaySocket socket, ChannelWriter<CallEvent> events, CancellationToken stopping)
    {
        try
        {
            var kind = RelaySocket.Received.Text;
            while (kind == RelaySocket.Received.Text)
            {
                (kind, var text) = await socket.ReceiveAsync(stopping);
                await events.WriteAsync(new CallEvent.Frame(kind, text), CancellationToken.None);
            }
        }
        catch (ChannelClosedException)
        {
            // The call's loop ended first.
        }
    }
}

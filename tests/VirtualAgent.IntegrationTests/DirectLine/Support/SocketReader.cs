using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace VirtualAgent.IntegrationTests.DirectLine.Support;

/// <summary>Reads activity sets from a stream, past keep-alives.</summary>
internal static class SocketReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Activities until one satisfies the condition, that one included.</summary>
    public static async Task<List<JsonObject>> UntilAsync(ClientWebSocket socket, Func<JsonObject, bool> last)
    {
        using var patience = new CancellationTokenSource(Patience);
        var found = new List<JsonObject>();
        while (!found.Exists(last.Invoke))
        {
            var frame = await FrameAsync(socket, patience.Token);
            if (frame.Length > 0)
            {
                found.AddRange(JsonNode.Parse(frame)!["activities"]!.AsArray().Select(a => a!.AsObject()));
            }
        }

        return found;
    }

    public static IEnumerable<string?> Texts(this IEnumerable<JsonObject> activities) => activities
        .Where(a => (string?)a["type"] == "message")
        .Select(a => (string?)a["text"]);

    private static async Task<string> FrameAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        WebSocketReceiveResult read;
        do
        {
            read = await socket.ReceiveAsync(buffer, cancellationToken);
            frame.Write(buffer, 0, read.Count);
        }
        while (!read.EndOfMessage);
        return Encoding.UTF8.GetString(frame.ToArray());
    }
}

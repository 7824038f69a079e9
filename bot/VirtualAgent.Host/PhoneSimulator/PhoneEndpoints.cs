using System.Collections.Frozen;
using VirtualAgent.Channels.Twilio;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>What the page calls.</summary>
internal static class PhoneEndpoints
{
    private const int MaxPictures = 5;

    private static readonly FrozenSet<string> Pictures =
        new[] { "image/jpeg", "image/png", "image/gif", "image/webp", "image/heic" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IResult Events(string number, SimulatedThreads threads, CancellationToken cancellationToken) =>
        PhoneNumber.IsDialable(number)
            ? TypedResults.ServerSentEvents(threads.WatchAsync(number, cancellationToken), "message")
            : Results.BadRequest();

    public static async Task<IResult> SendAsync(PhoneText text, SimulatedTexts texts, SimulatedMedia media, CancellationToken cancellationToken)
    {
        if (!PhoneNumber.IsDialable(text.Number) || text.Text is null || text.Media is null || text.Media.Count > MaxPictures
            || text.Media.Any(id => id is null || media.Find(id) is null) || (text.Text.Length == 0 && text.Media.Count == 0))
        {
            return Results.BadRequest();
        }

        await texts.SendAsync(text, cancellationToken);
        return Results.NoContent();
    }

    public static async Task<IResult> AttachAsync(HttpRequest request, SimulatedMedia media, CancellationToken cancellationToken)
    {
        if (request.ContentType is not { } type || !Pictures.Contains(type))
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var buffer = new byte[SimulatedMedia.MaxBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read > SimulatedMedia.MaxBytes
            ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge)
            : Results.Json(new { id = media.Add(type, buffer[..read]) });
    }

    public static IResult Media(string id, SimulatedMedia media) =>
        media.Find(id) is { } found ? Results.Bytes(found.Bytes, found.ContentType) : Results.NotFound();

    public static async Task<IResult> CallAsync(HttpContext http, string number, TwilioNetwork network, TimeProvider time)
    {
        if (!http.WebSockets.IsWebSocketRequest || !PhoneNumber.IsDialable(number))
        {
            return Results.BadRequest();
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var call = new SimulatedCall(new CallScreen(socket), network, number, time);
        await call.RunAsync(http.RequestAborted);
        return Results.Empty;
    }
}

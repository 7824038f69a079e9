using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Channels.DirectLine.Activities;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Reads a JSON object of limited size.</summary>
internal static class BoundedBody
{
    /// <returns>What it says, or the refusal; an empty body is an empty object.</returns>
    public static Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class, new() => ReadAsync<T>(request, DirectLineLimits.BodyBytes, cancellationToken);

    /// <param name="most">The most bytes that it may have.</param>
    /// <returns>As above.</returns>
    public static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpRequest request, int most, CancellationToken cancellationToken)
        where T : class, new()
    {
        if (request.ContentLength > most)
        {
            return (null, DirectLineError.TooLarge);
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > most)
            {
                return (null, DirectLineError.TooLarge);
            }

            buffer.Write(chunk, 0, read);
        }

        return Parse<T>(buffer.ToArray());
    }

    public static (T? Body, IResult? Refusal) Parse<T>(ReadOnlySpan<byte> json)
        where T : class, new()
    {
        if (json.IsEmpty)
        {
            return (new T(), null);
        }

        try
        {
            ReadTexts(json);
            return JsonSerializer.Deserialize<T>(json, DirectLineJson.Options) is { } body
                ? (body, null)
                : (null, DirectLineError.BadSyntax);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return (null, DirectLineError.BadSyntax);
        }
    }

    /// <summary>Half of a surrogate pair is no text; where a member is kept as JSON it would only be found when it is read.</summary>
    /// <exception cref="InvalidOperationException">A text is broken.</exception>
    private static void ReadTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                reader.GetString();
            }
        }
    }
}

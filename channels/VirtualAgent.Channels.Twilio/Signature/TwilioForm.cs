using Microsoft.AspNetCore.WebUtilities;

namespace VirtualAgent.Channels.Twilio.Signature;

/// <summary>The parameters of a webhook whose signature was right.</summary>
internal sealed class TwilioForm(IReadOnlyList<KeyValuePair<string, string>> parameters)
{
    public static TwilioForm Empty { get; } = new([]);

    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; } = parameters;

    /// <summary>A parameter's value, whatever the case of its name; empty where it is absent.</summary>
    public string this[string name] => Parameters
        .FirstOrDefault(p => string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)).Value ?? string.Empty;

    /// <summary>Reads a URL-encoded body. Throws <see cref="InvalidDataException"/> where it has too many or too long parts.</summary>
    public static TwilioForm Parse(string body)
    {
        using var reader = new FormReader(body) { ValueCountLimit = 400 };
        var pairs = new List<KeyValuePair<string, string>>();
        while (reader.ReadNextPair() is { } pair)
        {
            pairs.Add(pair);
            if (pairs.Count > reader.ValueCountLimit)
            {
                throw new InvalidDataException("Too many parameters.");
            }
        }

        return new(pairs);
    }
}

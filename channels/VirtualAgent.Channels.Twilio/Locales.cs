namespace VirtualAgent.Channels.Twilio;

/// <summary>Languages as the texts name them ('es') and as Twilio's voices do ('es-US').</summary>
internal static class Locales
{
    public const string Default = "en";

    public static string Language(string? locale) =>
        locale is { Length: >= 2 } ? locale[..2].ToLowerInvariant() : Default;

    public static string Voice(string? locale) => Language(locale) switch
    {
        "es" => "es-US",
        _ => "en-US",
    };
}

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Words that carriers reserve, the same wish in ordinary words, and ours for the rest of a long text. They never become a turn.</summary>
/// <param name="Language">The word's own language; null of the carriers' own words, which everybody uses.</param>
internal sealed record SmsKeyword(SmsKeyword.Kinds Kind, string? Language)
{
    internal enum Kinds
    {
        Stop,

        /// <summary>Somebody who may not want texts hears which word ends them.</summary>
        StopHow,
        Start,
        Help,
        More,
    }

    /// <param name="optOutType">Twilio's own reading, where Advanced Opt-Out is on; it counts before the words.</param>
    public static SmsKeyword? Read(string body, string optOutType)
    {
        var word = body.Trim().TrimEnd('.', '!').ToUpperInvariant();
        var ours = Word(word);
        return optOutType.ToUpperInvariant() switch
        {
            "STOP" => new(Kinds.Stop, ours?.Language),
            "START" => new(Kinds.Start, ours?.Language),
            "HELP" => new(Kinds.Help, ours?.Language),
            _ => ours ?? OptOutWords.Read(body),
        };
    }

    private static SmsKeyword? Word(string word) => word switch
    {
        "STOP" or "STOPALL" or "STOP ALL" or "UNSUBSCRIBE" or "END" or "QUIT" or "REVOKE" or "OPTOUT" or "OPT OUT" => new(Kinds.Stop, null),
        "ALTO" or "PARAR" => new(Kinds.Stop, "es"),
        "START" or "UNSTOP" or "YES" => new(Kinds.Start, null),
        "INICIO" or "INICIAR" or "EMPEZAR" or "COMENZAR" => new(Kinds.Start, "es"),
        "HELP" or "INFO" => new(Kinds.Help, null),
        "AYUDA" => new(Kinds.Help, "es"),
        "MORE" => new(Kinds.More, null),
        "MAS" or "MÁS" => new(Kinds.More, "es"),
        _ => null,
    };
}

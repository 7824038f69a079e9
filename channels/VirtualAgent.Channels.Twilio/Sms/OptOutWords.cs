using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>'Please stop texting me': the wish to get no more texts in ordinary words. Only a whole message is one.</summary>
internal static partial class OptOutWords
{
    /// <returns>The keyword that the message stands for; null where it is something else.</returns>
    public static SmsKeyword? Read(string body)
    {
        if (body.Length > 120)
        {
            return null;
        }

        var words = Plain(body);
        return English().IsMatch(words) ? new(SmsKeyword.Kinds.Stop, "en")
            : Spanish().IsMatch(words) ? new(SmsKeyword.Kinds.Stop, "es")
            : EnglishDoubt().IsMatch(words) ? new(SmsKeyword.Kinds.StopHow, "en")
            : SpanishDoubt().IsMatch(words) ? new(SmsKeyword.Kinds.StopHow, "es")
            : null;
    }

    /// <summary>Lower case, no accents, no punctuation, single spaces.</summary>
    private static string Plain(string body)
    {
        var plain = new StringBuilder(body.Length);
        foreach (var character in body.ToLowerInvariant().Replace("'", string.Empty).Replace("\u2019", string.Empty).Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(character) ? character : ' ');
            }
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("""
        ^(?:(?:please|pls|hey|hi|hello|ok|okay|just|can|could|would|will|you|u|guys|i|need|want|to|need\syou\sto|now|yall)\s)*
        (?:(?:stop|quit|cease|no\smore|dont|do\snot|never)\s(?:(?:texting|messaging|text|message|sms)(?:\sme|\sus|\sthis\snumber|\shere)|(?:send|sending)(?:\sme|\sus)?(?:\s(?:any|these|those|the|more|your|all|so|many))*\s(?:texts?|messages?|msgs?|sms|text\smessages?)|(?:the|these|those|your|all)(?:\s(?:these|those|the|your))?\s(?:texts|messages|msgs|text\smessages))
        |no\smore\s(?:texts|messages|msgs|text\smessages)
        |(?:take|get|remove)\s(?:me|us|my\snumber|this\snumber|my\sphone(?:\snumber)?)\s(?:off|from|out\sof)\s(?:of\s)?(?:your|the|this|ur)(?:\s(?:text|texting|texts|message|messaging|sms|phone|mailing|contact))?\s?(?:list|lists|system|database|texts|messages)
        |unsubscribe\sme(?:\s(?:from|please).*)?|opt\sme\sout
        |i\s(?:dont|do\snot|no\slonger)\s(?:want|wish|wanna)(?:\sto)?(?:\s(?:get|receive))?(?:\s(?:any|more|these|your))*\s(?:texts|messages|text\smessages))
        (?:\s(?:to|at|on)\s(?:me|us|this\snumber|my\sphone))?(?:\s(?:any\s?more|please|pls|now|again|ever|thanks|thank\syou|ok))*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("""
        ^(?:(?:por\sfavor|porfavor|oiga|oye|oigan|ya|hola|quiero\sque|les\spido\sque|favor\sde)\s)*
        (?:no\s(?:me\s)?(?:manden?|mandes|mandar(?:me)?|envien?|envies|enviar(?:me)?)(?:\smas)?\s(?:mensajes?|textos?|sms|mensajes\sde\stexto)
        |no\sme\s(?:texteen?|textees|manden\smas|envien\smas)
        |(?:deje|dejen|deja|pare|paren|para)\sde\s(?:mandar|enviar|textear)(?:me|nos)?(?:\smas)?(?:\s(?:mensajes?|textos?|sms|mensajes\sde\stexto))?
        |(?:ya\s)?no\s(?:quiero|deseo)(?:\s(?:recibir|que\sme\smanden|que\sme\senvien))?(?:\smas)?\s(?:sus\s)?(?:mensajes|textos|mensajes\sde\stexto)
        |(?:quiten?|saquen?|borren?|eliminen?)(?:me)?(?:\smi\snumero)?\sde\s(?:su|la|esta|sus)\s(?:lista|listas|sistema))
        (?:\smas)?(?:\s(?:por\sfavor|porfavor|ya|gracias|a\seste\snumero|nunca|otra\svez))*$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Spanish();

    /// <summary>May mean the texts or something else: the keyword is named, nothing is done.</summary>
    [GeneratedRegex(@"^(?:(?:please|pls|can|could|you|hey)\s)*(?:(?:remove|delete|erase)\s(?:my|this)\s(?:phone\s)?number|wrong\snumber|stop\s(?:contacting|bothering|spamming)\s(?:me|us)|leave\s(?:me|us)\salone)(?:\s(?:please|pls|now))*$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDoubt();

    [GeneratedRegex(@"^(?:(?:por\sfavor|ya|oiga)\s)*(?:(?:quiten?|borren?|eliminen?|saquen?)\smi\snumero|numero\sequivocado|(?:dejenme|dejeme|dejame)\s(?:en\spaz|de\smolestar)|no\sme\s(?:molesten?|escriban?|contacten?)(?:\smas)?)(?:\s(?:por\sfavor|ya))*$", RegexOptions.CultureInvariant)]
    private static partial Regex SpanishDoubt();
}

using System.Text.RegularExpressions;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Screening;

/// <summary>
/// Takes out of a text what must not be stored or logged: payment card numbers and what goes with them, social security
/// numbers, passwords. The city's own numbers (tracking, citation, account) stay.
/// </summary>
public static partial class SensitiveText
{
    private const string Card = "[card]";
    private const string Ssn = "[ssn]";
    private const string Password = "[password]";

    /// <summary>The text with placeholders in place of what is sensitive; the same text where nothing is.</summary>
    public static string Mask(string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var masked = Replace(text, CardNumbers.Recognize(text, Culture.English), Card);
        masked = Replace(masked, CardNumbers.Recognize(masked, Culture.Spanish), Card);
        masked = Replace(masked, SocialSecurityNumbers.Recognize(masked, Culture.English), Ssn);
        masked = Replace(masked, SocialSecurityNumbers.Recognize(masked, Culture.Spanish), Ssn);
        masked = SecretWord().Replace(masked, match => match.Groups["said"].Value + Password);
        return masked.Contains(Card, StringComparison.Ordinal)
            ? SecurityCode().Replace(masked, match => match.Groups["said"].Value + Card)
            : masked;
    }

    /// <summary>Whether a card number was taken out of a text.</summary>
    public static bool HoldsCard(string text) => text.Contains(Card, StringComparison.Ordinal);

    /// <summary>Whether a social security number or a password was taken out of a text.</summary>
    public static bool HoldsSecret(string text) =>
        text.Contains(Ssn, StringComparison.Ordinal) || text.Contains(Password, StringComparison.Ordinal);

    /// <summary>What was said beside what was taken out.</summary>
    public static string WithoutPlaceholders(string text) => Placeholder().Replace(text, " ").Trim(' ', ',', '.', ';');

    private static string Replace(string text, IReadOnlyList<Recognized> found, string placeholder)
    {
        foreach (var match in found.OrderByDescending(m => m.Start))
        {
            text = string.Concat(text.AsSpan(0, match.Start), placeholder, text.AsSpan(match.End + 1));
        }

        return text;
    }

    [GeneratedRegex(@"(?:(?:\b(?:and|y)\s+)?\b(?:my|the|mi|el|la)\s+)?(?:\b(?:ssn|social(?:\s+security)?(?:\s+(?:number|no))?|(?:n[uú]mero\s+de\s+)?seguro(?:\s+social)?|password|passwd|passcode|pwd|contrase[ñn]a|clave(?:\s+de\s+acceso)?|pin)\b\s*(?:is|es|was|era|[:=])?\s*)?\[(?:card|ssn|password)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<said>\b(?:password|passwd|passcode|pwd|contrase(?:ñ|n)a|clave(?: de acceso)?|pin)\s*(?:(?:is|es|was|era)\b\s*:?|:|=)\s*)(?!\b(?:not|wrong|no|incorrect|invalid|correct|required|needed|expired|too|on|in|the|my|what|para|que|incorrecta|necesaria)\b)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretWord();

    [GeneratedRegex(@"(?<said>\b(?:cvv2?|cvc2?|cid|security code|sec code|c[oó]digo de seguridad|code|c[oó]digo|exp(?:ires|iration|iry)?(?: date)?|vence|vencimiento|vto)\s*(?:is|es|on|number|n[uú]mero|el|del)?\s*[:=#]?\s*)\d[\d/ -]{1,6}\d?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecurityCode();
}

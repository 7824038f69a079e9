using System.Text.RegularExpressions;

namespace VirtualAgent.Channels.Twilio;

/// <summary>Numbers as Twilio writes them.</summary>
public static partial class PhoneNumber
{
    /// <summary>An E.164 number; a withheld one ('anonymous') or a short code is not.</summary>
    public static bool IsDialable(string? number) => number is not null && E164().IsMatch(number);

    /// <summary>An E.164 number or a short code, as the ends of a text message are named.</summary>
    public static bool IsAddress(string? number) => number is not null && Address().IsMatch(number);

    /// <summary>A number as a city writes it, '(309) 555-0111', as Twilio does. Ten digits are a North American number; a few are a short code.</summary>
    public static string E164(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits.Length switch { 10 => $"+1{digits}", > 10 => $"+{digits}", _ => digits };
    }

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex E164();

    [GeneratedRegex(@"^\+?\d{3,15}$")]
    private static partial Regex Address();
}

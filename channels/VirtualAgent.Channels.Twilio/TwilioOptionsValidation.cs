using Microsoft.Extensions.Options;
using System.Text.RegularExpressions;

namespace VirtualAgent.Channels.Twilio;

/// <summary>Names every setting that is missing or wrong, with the remedy.</summary>
internal sealed partial class TwilioOptionsValidation : IValidateOptions<TwilioOptions>
{
    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TwilioOptions options)
    {
        var api = options.ApiBaseUrl is { IsAbsoluteUri: true } absolute && IsWeb(absolute) ? absolute : null;
        var standIn = api is { IsLoopback: true };
        if (!AccountSid().IsMatch(options.AccountSid) && !(standIn && options.AccountSid.Length > 0))
        {
            yield return "Twilio:AccountSid: missing or malformed. Set it to the account's SID, 'AC' and 32 hexadecimal digits.";
        }

        if (!Token().IsMatch(options.AuthToken) && !(standIn && !string.IsNullOrWhiteSpace(options.AuthToken)))
        {
            yield return "Twilio:AuthToken: missing or malformed. Set it to the account's auth token, 32 hexadecimal digits.";
        }

        if (options.PreviousAuthToken is { Length: > 0 } previous && !Token().IsMatch(previous) && !standIn)
        {
            yield return "Twilio:PreviousAuthToken: malformed. Set it to the token that is being replaced, 32 hexadecimal digits, or leave it out.";
        }

        if (options.PublicBaseUrl is not { IsAbsoluteUri: true } url || !IsWeb(url))
        {
            yield return "PublicBaseUrl: missing or malformed. Set it to the https address under which Twilio reaches this server.";
        }
        else if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
        {
            yield return "PublicBaseUrl: not https. Calls and texts must not travel in the open.";
        }

        if (api is null)
        {
            yield return "Twilio:ApiBaseUrl: malformed. Set it to an http(s) address, or leave it out for https://api.twilio.com.";
        }
        else if (api.Scheme != Uri.UriSchemeHttps && !standIn)
        {
            yield return "Twilio:ApiBaseUrl: not https. The auth token must not travel in the open.";
        }

        if (options.From is { Length: > 0 } from && !PhoneNumber.IsDialable(from) && !ShortCode().IsMatch(from))
        {
            yield return "Twilio:From: malformed. Set it to a number in E.164 form, such as +15550100, or to a short code.";
        }

        if (options.MessagingServiceSid is { Length: > 0 } service && !ServiceSid().IsMatch(service))
        {
            yield return "Twilio:MessagingServiceSid: malformed. Set it to the service's SID, 'MG' and 32 hexadecimal digits.";
        }

        if (options.StaffNumber is { Length: > 0 } staff && !PhoneNumber.IsDialable(staff))
        {
            yield return "Voice:StaffNumber: malformed. Set it to a number in E.164 form, such as +15550100.";
        }
    }

    private static bool IsWeb(Uri url) => url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp;

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$")]
    private static partial Regex AccountSid();

    [GeneratedRegex("^[0-9a-fA-F]{32}$")]
    private static partial Regex Token();

    [GeneratedRegex("^MG[0-9a-fA-F]{32}$")]
    private static partial Regex ServiceSid();

    [GeneratedRegex(@"^\d{3,8}$")]
    private static partial Regex ShortCode();
}

namespace VirtualAgent.Host.Workers;

/// <summary>Where residents' pictures may be fetched from.</summary>
/// <param name="StandIn">An API address used instead of Twilio's on this machine; its host is allowed too, also without TLS.</param>
internal sealed record AttachmentSource(string AccountSid, string AuthToken, Uri? StandIn)
{
    private const string Api = "twilio.com";
    private static readonly string[] Domains = [Api, "twiliocdn.com"];

    public bool Allows(Uri address) =>
        IsStandIn(address)
        || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Array.Exists(Domains, domain => IsIn(address, domain)));

    public bool TakesCredentials(Uri address) => IsStandIn(address) || IsIn(address, Api);

    private bool IsStandIn(Uri address) => StandIn is not null && Uri.Compare(
        address, StandIn, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsIn(Uri address, string domain) =>
        address.Host.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || address.Host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase);
}

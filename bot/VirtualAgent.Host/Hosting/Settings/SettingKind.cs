using System.Globalization;
using System.Net;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>What a setting may hold.</summary>
/// <param name="FaultOf">What is wrong with a value, or null.</param>
internal sealed record SettingKind(Func<string, string?> FaultOf)
{
    public static SettingKind Text { get; } = new(_ => null);

    public static SettingKind Flag { get; } = new(value => bool.TryParse(value, out _) ? null : $"'{value}' is neither true nor false.");

    public static SettingKind Folder { get; } = new(value =>
        Directory.Exists(value) ? null : $"there is no folder '{value}'. Name one that exists, or leave the setting out.");

    public static SettingKind Address { get; } = new(value =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? null
            : $"'{value}' is not a web address. Write it in full, such as https://agent.your-city.gov.");

    /// <summary>An address without a path, so that ours can follow.</summary>
    public static SettingKind SiteAddress { get; } = new(value =>
        Address.FaultOf(value) ?? (new Uri(value) is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? null
            : $"'{new Uri(value).GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)}' is more than the address of a site. Write it without a path or a password, such as {new Uri(value).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}."));

    public static SettingKind HostName { get; } = new(value => Uri.CheckHostName(value) == UriHostNameType.Unknown
        ? $"'{value}' is not the name of a host. Write it without https:// and without a path, such as www.your-city.gov."
        : null);

    public static SettingKind IpAddress { get; } = new(
        value => IPAddress.TryParse(value, out _) ? null : $"'{value}' is not an IP address. List addresses such as 10.0.0.5.");

    public static SettingKind Number(double least, double most) => new(value =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : FormattableString.Invariant($"'{value}' is not a number from {least} to {most}."));

    public static SettingKind WholeNumber(int least, int most) => new(value =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : $"'{value}' is not a whole number from {least} to {most}.");

    public static SettingKind OneOf(params string[] values) => new(value =>
        values.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"'{value}' is unknown. Use {string.Join(" or ", values)}.");
}

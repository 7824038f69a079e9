using System.Globalization;
using System.Net;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>What a setting may hold.</summary>
/// <param name="FaultOf">What is wrong with a value, or null.</param>
/// <param name="IsList">The values stand below the key: <c>WebChat:AllowedOrigins:0</c>.</param>
internal sealed record SettingKind(Func<string, string?> FaultOf, bool IsList = false)
{
    public static SettingKind Text { get; } = new(_ => null);

    public static SettingKind Flag { get; } = new(value => bool.TryParse(value, out _) ? null : $"'{value}' is neither true nor false.");

    public static SettingKind Address { get; } = new(value =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? null
            : $"'{value}' is not a web address. Write it in full, such as https://agent.your-city.gov.");

    public static SettingKind Texts { get; } = Text with { IsList = true };

    public static SettingKind IpAddresses { get; } = new(
        value => IPAddress.TryParse(value, out _) ? null : $"'{value}' is not an IP address. List addresses such as 10.0.0.5.", IsList: true);

    public static SettingKind WholeNumber(int least, int most) => new(value =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : $"'{value}' is not a whole number from {least} to {most}.");

    public static SettingKind OneOf(params string[] values) => new(value =>
        values.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"'{value}' is unknown. Use {string.Join(" or ", values)}.");
}

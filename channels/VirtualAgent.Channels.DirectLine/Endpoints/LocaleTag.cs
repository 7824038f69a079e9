using System.Text.RegularExpressions;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>A language as a client names it (BCP 47), or nothing where it is no such name.</summary>
internal static partial class LocaleTag
{
    public static string? OrNull(string? locale) => locale is not null && Tag().IsMatch(locale) ? locale : null;

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z")]
    private static partial Regex Tag();
}

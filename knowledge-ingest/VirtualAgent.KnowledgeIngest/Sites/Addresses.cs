using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>Writes the same page's address the same, and sees through calendars and other pages without end.</summary>
internal static partial class Addresses
{
    private const int Longest = 1_000;
    private const int MostSegments = 20;
    private const int MostRepetitions = 3;

    /// <summary>Without fragment and tracking parameters; null where it leads to nothing that is read.</summary>
    public static Uri? Of(Uri relativeTo, string? link)
    {
        if (string.IsNullOrWhiteSpace(link) || !Uri.TryCreate(relativeTo, link.Trim(), out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            return null;
        }

        var query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !Tracking().IsMatch(p)));
        var plain = new UriBuilder(address) { Fragment = string.Empty, Query = query }.Uri;
        return plain.AbsoluteUri.Length <= Longest && !IsTrap(plain) && MediaTypes.MayHoldText(plain) ? plain : null;
    }

    private static bool IsTrap(Uri address)
    {
        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > MostSegments || segments.GroupBy(s => s, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > MostRepetitions);
    }

    [GeneratedRegex("^(utm_[a-z]+|fbclid|gclid|mc_[ce]id|phpsessid|jsessionid|sid|sessionid|print|share)=", RegexOptions.IgnoreCase)]
    private static partial Regex Tracking();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>What a site's <c>robots.txt</c> asks of us (RFC 9309): the groups that name us, else those for everybody; the longest rule counts.</summary>
internal sealed class RobotsRules
{
    private const int MostCharacters = 500 * 1024;
    private const string Everybody = "*";
    private const string Unreserved = "-._~";

    private readonly ImmutableArray<(bool Allows, string Pattern)> _rules;

    private RobotsRules(ImmutableArray<(bool, string)> rules, TimeSpan? delay)
    {
        _rules = rules;
        Delay = delay;
    }

    /// <summary>There are none, so everything may be read.</summary>
    public static RobotsRules Open { get; } = new([], null);

    /// <summary>They cannot be had, so nothing may be read.</summary>
    public static RobotsRules Closed { get; } = new([(false, "/")], null);

    /// <summary>The time to leave between two requests, where the site says so.</summary>
    public TimeSpan? Delay { get; }

    /// <param name="agent">Our product token.</param>
    public static RobotsRules Parse(string text, string agent)
    {
        var groups = Groups(text.Length > MostCharacters ? text[..MostCharacters] : text);
        var ours = groups.Where(g => g.Agents.Contains(agent, StringComparer.OrdinalIgnoreCase)).ToList();
        var counted = ours.Count > 0 ? ours : groups.Where(g => g.Agents.Contains(Everybody)).ToList();
        return new([.. counted.SelectMany(g => g.Rules)], counted.Select(g => g.Delay).Where(d => d is not null).DefaultIfEmpty().Max());
    }

    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var matching = _rules.Where(rule => Matches(rule.Pattern, path)).ToList();
        var longest = matching.Select(rule => rule.Pattern.Length).DefaultIfEmpty(0).Max();
        return matching.Count == 0 || matching.Any(rule => rule.Allows && rule.Pattern.Length == longest);
    }

    private static List<Group> Groups(string text)
    {
        var groups = new List<Group>();
        var naming = false;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var parts = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2)
            {
                continue;
            }

            var (key, value) = (parts[0].ToLowerInvariant(), parts[1]);
            if (key == "user-agent")
            {
                if (!naming)
                {
                    groups.Add(new());
                }

                groups[^1].Agents.Add(value.Split('/')[0].Trim());
                naming = true;
            }
            else if (groups.Count > 0 && key is "allow" or "disallow" or "crawl-delay")
            {
                naming = false;
                groups[^1].Add(key, value);
            }
        }

        return groups;
    }

    /// <summary>Whether a pattern fits the beginning of a path: <c>*</c> is anything, a <c>$</c> at the end is the path's end.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var part = 1; part < parts.Length; part++)
        {
            var isLast = part == parts.Length - 1;
            var found = isLast && toEnd
                ? path.EndsWith(parts[part], StringComparison.Ordinal) && path.Length - parts[part].Length >= at ? path.Length - parts[part].Length : -1
                : path.IndexOf(parts[part], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[part].Length;
        }

        return !toEnd || at == path.Length;
    }

    /// <summary>The same path is written the same: what needs no percent encoding has none, everything else has it in capitals.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        foreach (var octet in Octets(path))
        {
            normal.Append(octet.Encoded && !(char.IsAsciiLetterOrDigit((char)octet.Value) || Unreserved.Contains((char)octet.Value))
                ? string.Create(CultureInfo.InvariantCulture, $"%{octet.Value:X2}")
                : ((char)octet.Value).ToString());
        }

        return normal.ToString();
    }

    private static IEnumerable<(byte Value, bool Encoded)> Octets(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '%' && at + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                yield return (value, true);
                at += 2;
            }
            else
            {
                yield return (bytes[at], bytes[at] >= 0x80);
            }
        }
    }

    private sealed class Group
    {
        public List<string> Agents { get; } = [];

        public List<(bool Allows, string Pattern)> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(string key, string value)
        {
            if (key == "crawl-delay")
            {
                Delay = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400
                    ? TimeSpan.FromSeconds(seconds)
                    : Delay;
            }
            else if (value.Length > 0)
            {
                Rules.Add((key == "allow", Normal(value)));
            }
        }
    }
}

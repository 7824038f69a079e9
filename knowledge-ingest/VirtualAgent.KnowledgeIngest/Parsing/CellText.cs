using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>What a cell says to a reader: a link's words instead of the formula that makes it, no markup.</summary>
internal static partial class CellText
{
    public static string Of(string cell)
    {
        var text = Whitespace.Collapse(cell);
        if (Link().Match(text) is { Success: true } link)
        {
            text = link.Groups["words"].Value.Replace("\"\"", "\"", StringComparison.Ordinal);
        }
        else if (Quoted().Match(text) is { Success: true } quoted)
        {
            text = quoted.Groups["words"].Value.Replace("\"\"", "\"", StringComparison.Ordinal);
        }
        else if (Formula().IsMatch(text))
        {
            return string.Empty;
        }

        return Whitespace.Collapse(Markup().Replace(Hidden().Replace(text, " "), " "));
    }

    [GeneratedRegex(@"^[=+@]\s*HYPERLINK\s*\(.*?[,;]\s*""(?<words>(?:[^""]|"""")*)""\s*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"^=\s*""(?<words>(?:[^""]|"""")*)""$")]
    private static partial Regex Quoted();

    /// <summary>What only a spreadsheet can work out: a function, a cell's name, a sum.</summary>
    [GeneratedRegex(@"^(?:=.*|[+@-]\s*[A-Za-z.]+\(.*\))$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"<(script|style)\b[^>]*>.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    /// <summary>A tag; '&lt; 10' and '&lt;name&gt;' are words.</summary>
    [GeneratedRegex(@"</?(?:a|b|i|u|p|br|hr|em|strong|span|div|img|font|small|sup|sub|ul|ol|li|h[1-6]|table|tr|t[dh]|script|style|iframe|svg|object|embed|input|button|form|video|audio|link|meta)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();
}

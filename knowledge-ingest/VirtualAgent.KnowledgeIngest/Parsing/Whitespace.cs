using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

internal static partial class Whitespace
{
    public static string Collapse(string text) => Runs().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Runs();
}

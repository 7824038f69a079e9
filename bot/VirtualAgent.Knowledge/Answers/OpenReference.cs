using System.Text.RegularExpressions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Finds 'this library' where no library was talked about.</summary>
internal static partial class OpenReference
{
    /// <returns>The terms that are pointed at, none of which was said before; empty where nothing is, or it was.</returns>
    public static HashSet<string> In(KnowledgeQuestion question, Analyzer analyzer)
    {
        var before = question.History.SelectMany(t => analyzer.Terms($"{t.Resident} {t.Agent}")).ToHashSet();
        return Pointing().Matches(question.Text)
            .Select(match => analyzer.Terms(match.Groups["what"].Value))
            .Where(terms => terms.Count > 0 && !terms.Exists(before.Contains))
            .SelectMany(terms => terms)
            .ToHashSet();
    }

    [GeneratedRegex(
        @"\b(this|that|these|those|este|esta|estos|estas|ese|esa|esos|esas)\s+(?!(is|was|are|year|month|week|weekend|morning|afternoon|evening|night|summer|winter|spring|fall|time|day|city|town|agent|website|site|page|number|information|monday|tuesday|wednesday|thursday|friday|saturday|sunday|año|mes|semana|tarde|noche|mañana|verano|invierno|ciudad|página|información)\b)(?<what>\p{L}+(\s+\p{L}+)?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();
}

using System.Text.RegularExpressions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A question that goes back to what was talked about before: 'back to the dog, how much was it'.</summary>
internal static partial class Return
{
    /// <summary>The question as if it came right after the turn that it goes back to; as it is where it goes back to none.</summary>
    public static KnowledgeQuestion To(KnowledgeQuestion question)
    {
        if (Going().Match(question.Text) is not { Success: true } going)
        {
            return question;
        }

        var analyzer = Analyzer.For(question.Locale);
        var named = analyzer.TypedTerms(going.Groups["what"].Value).ToHashSet();
        var at = question.History.Length - 1;
        while (at >= 0 && !analyzer.Terms($"{question.History[at].Resident} {question.History[at].Agent}").Any(named.Contains))
        {
            at--;
        }

        return at < 0 || at == question.History.Length - 1 ? question : question with
        {
            History = question.History.RemoveAt(at).Add(question.History[at]),
            LastPassageId = null,
        };
    }

    [GeneratedRegex(@"^\W*((ok|okay|so|and|y|bueno|oiga)\W+)?(back to|going back to|about (the|that)|again about|volviendo a|regresando a|de vuelta a|otra vez (con|de|lo de)|y lo de|lo de)\s+(?<what>[^,.:;?]{1,40})[,.:;?]", RegexOptions.IgnoreCase)]
    private static partial Regex Going();
}

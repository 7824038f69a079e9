using System.Text.RegularExpressions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Questions;

/// <summary>What a question wants to know of its matter: the officers of 'how many officers', the depth of 'how deep'.</summary>
internal static partial class QuestionFocus
{
    /// <returns>The term; null where the question's kind says it all ('how much', 'what time').</returns>
    public static string? Of(string question, Analyzer analyzer)
    {
        var folded = string.Join(' ', Words.Of(question.Length > 1000 ? question[..1000] : question).Select(w => Shorthand.Expand(analyzer.Language, w.Folded)));
        var match = Asked().Match(folded);
        var word = match.Groups["what"].Value;
        var stem = analyzer.Stem(word);
        return match.Success && !analyzer.IsStopWord(word) && (!match.Groups["degree"].Success || !analyzer.IsWeak(stem)) ? stem : null;
    }

    [GeneratedRegex(@"\b(how many|cuant[oa]s|what|which|(?<degree>how|que tan)|cual|que)( (is|are|s|es|son|was|were) (the|your|a|an|my|his|her|its|el|la|los|las|tu|su|mi)| color of| kind of| type of)? (?!(time|times|day|days|date|dates|hour|hours|cost|costs|price|fee|fees|number|hora|horas|dia|dias|fecha|costo|precio|tarifa|documents?|documentos|papeles|papers|long|soon|far|much|fast|often|early|late)\b)(?<what>[a-z]{3,})")]
    private static partial Regex Asked();
}

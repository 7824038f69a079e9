using System.Text.RegularExpressions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Questions;

/// <summary>Of 'does the pool have a slide' the slide, and the pool that is to have it: an answer speaks of both.</summary>
/// <param name="What">The terms of the thing; some of them must be there.</param>
/// <param name="Where">The terms of what is to have it; empty where it is not said.</param>
internal sealed partial record AskedThing(IReadOnlyList<string> What, IReadOnlyList<string> Where)
{
    private const int Longest = 200;

    /// <returns>Null where the question does not ask whether something is there.</returns>
    public static AskedThing? In(string question, Analyzer analyzer)
    {
        var folded = string.Join(' ', Words.Of(question.Length > Longest ? question[..Longest] : question).Select(w => Shorthand.Expand(analyzer.Language, w.Folded)));
        var match = (analyzer.Language == "es" ? Spanish() : English()).Match(folded);
        return match.Success && Telling(match.Groups["what"].Value) is { Count: > 0 } what
            ? new(what, Telling(match.Groups["where"].Value))
            : null;

        List<string> Telling(string phrase) =>
        [
            .. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => QuestionKinds.Of(word) == QuestionKind.Other)
                .SelectMany(analyzer.TypedTerms)
                .Where(term => !analyzer.IsWeak(term)),
        ];
    }

    public bool IsIn(Func<string, bool> covered) => What.Any(covered) && (Where.Count == 0 || Where.Any(covered));

    [GeneratedRegex(@"^((does|do) (?<where>[a-z ]{2,40}?) (have|offer)|(is|are) there) (a |an |any |some )?(?<what>[a-z0-9 ]+?)( (at|in|on|for|near|by|to|of|with|when|if|that|during|after|before)\b.*)?$")]
    private static partial Regex English();

    [GeneratedRegex(@"^((el|la|los|las) (?<where>[a-z ]{2,40}?) )?(hay|tienen?|ofrecen?) (un |una |unos |unas |algun |alguna )?(?<what>[a-z0-9 ]+?)( (en|para|de|del|por|con|cerca|cuando|si|que|durante)\b.*)?$")]
    private static partial Regex Spanish();
}

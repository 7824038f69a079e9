using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Tells a question that leans on the one before from one that stands by itself.</summary>
internal static partial class FollowUp
{
    private const int FewTerms = 2;
    private const int FewWords = 3;
    private const int Looked = 200;
    private const int MostTold = 8;

    public static bool Is(KnowledgeQuestion question) =>
        !question.History.IsEmpty
        && (LeansOn().IsMatch(Beginning(question).Trim())
            || IsFragment(question));

    private static string Beginning(KnowledgeQuestion question) => Words.Fold(question.Text[..Math.Min(question.Text.Length, Looked)]);

    /// <summary>'On Sundays?' leans; 'can I have chickens' has as few terms and stands by itself.</summary>
    public static bool IsFragment(KnowledgeQuestion question) =>
        Analyzer.For(question.Locale).TypedTerms(question.Text) is { Count: var terms }
        && (terms == 0 || (terms <= (Asks().IsMatch(Words.Fold(question.Text)) ? 1 : FewTerms)
            && question.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= FewWords));

    /// <summary>It says 'she', 'that one' or 'which branch': whom, what or of what, only the conversation knows.</summary>
    public static bool PointsBack(KnowledgeQuestion question) =>
        Pointing().IsMatch(Beginning(question)) || Choosing().IsMatch(Beginning(question));

    /// <summary>It leans on what was said, or only tells of who asks: 'we rent'.</summary>
    public static bool Leans(KnowledgeQuestion question) => Is(question) || PointsBack(question) || IsTold(question);

    /// <summary>A few words that ask nothing: 'I rent the house'.</summary>
    public static bool IsTold(KnowledgeQuestion question) =>
        QuestionKinds.Of(question.Text) == QuestionKind.Other && Words.Of(question.Text).Count <= MostTold;

    /// <summary>It says 'you' or 'your': it may be about the city, whatever was talked about.</summary>
    public static bool AsksTheCity(KnowledgeQuestion question) =>
        Addressing().IsMatch(Beginning(question));

    /// <summary>The resident's question before this one.</summary>
    public static string? Previous(KnowledgeQuestion question) => question.History.IsEmpty ? null : question.History[^1].Resident;

    /// <summary>What the document cited last is about, as the resident's question before named it: of 'trash pickup in zone A', the trash.</summary>
    /// <returns>Null where that is not known, or the question does more than add a word.</returns>
    public static string? Topic(KnowledgeQuestion question, ImmutableArray<ScoredPassage> found)
    {
        if (!IsFragment(question) || found.FirstOrDefault(p => p.Passage.Id == question.LastPassageId) is not { } cited)
        {
            return null;
        }

        var analyzer = Analyzer.For(question.Locale);
        var title = analyzer.Terms(cited.Passage.Title).ToHashSet();
        var topic = Words.Of(Previous(question) ?? string.Empty).Select(word => word.Folded).Where(word => title.Contains(analyzer.Stem(word)));
        return string.Join(' ', topic) is { Length: > 0 } named ? named : null;
    }

    [GeneratedRegex(@"^((and|y|e|o)\b.{0,40}$|(so|but|ok|also|pero|entonces|tambien)\b.{0,16}$|what (about|if)\b|how about\b|y (si|para|el|la|los|las|que)\b|que tal\b|what else\b)|\b(it|that|those|them|they|there|eso|esos|esas|ellos|ahi)\b.{0,20}$")]
    private static partial Regex LeansOn();

    [GeneratedRegex(@"^\W*(what|when|where|who|which|how|why|can|do|does|is|are|que|cuando|donde|quien|cual|como|cuanto|cuanta|puedo|hay)\b")]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(it|its|that|those|them|they|she|he|her|his|him|one|ones|eso|esos|esas|ese|esa|ella|ellos|ahi)\b|\b(l[ao]s?|le) (puedo|puede|pueden|podemos|pido|saco|sacamos|hago|pago|compro|tengo|necesito|debo|renuevo|recojo|mando|llevo|consigo|encuentro|dejo|entrego|cobran|dan|venden)\b|\w{2,}(ar|er|ir)l[ao]s?\b")]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^\W*(and |y )?(which|cual|(en|de|a) (which|que|cual)|at which|in which|what|que)( one)?( \p{L}+)?\W*$")]
    private static partial Regex Choosing();

    [GeneratedRegex(@"\b(you|your|yours|u|ur|ustedes|usted|su|sus|abren|cierran|atienden)\b")]
    private static partial Regex Addressing();
}

using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>What a short question may go on about: the resident's question before it, and the page that was cited last.</summary>
/// <param name="Attempt">The question in one language.</param>
/// <param name="Said">The question before, in the same.</param>
/// <param name="Terms">The question's, with the one before as its topic.</param>
/// <param name="Own">The question's alone.</param>
internal sealed record MatterInHand(KnowledgeQuestion Question, SearchAttempt Attempt, string Said, QuestionTerms Terms, QuestionTerms Own, CitedPage? Page)
{
    private const int FewNamed = 2;
    private const double SuchAQuestion = 0.7;

    private readonly List<string> _before =
        [.. Analyzer.For(Attempt.Language).TypedTerms(QuestionKinds.WithoutAsking(Said)).Where(term => Terms.Tells(term) && !Terms.Named.Contains(term))];

    /// <summary>In each language that both questions can be put into, the resident's first; none where the question stands by itself.</summary>
    /// <param name="terms">The terms of a question that goes on about the one before.</param>
    public static IEnumerable<MatterInHand> Of(KnowledgeQuestion question, CitedPage? page, Func<SearchAttempt, string, QuestionTerms> terms)
    {
        if (question.PassageId is not null || FollowUp.Previous(question) is not { Length: > 0 } previous)
        {
            yield break;
        }

        foreach (var language in SearchAttempt.LanguagesFor(question))
        {
            if (SearchAttempt.In(language, question) is { } attempt && SearchAttempt.In(language, question with { Text = previous }) is { Text: var said }
                && terms(attempt with { WithHistory = true }, said) is { Named.Count: > 0 } asked && (asked.Named.Count == 1 || FollowUp.Leans(question) || IsShort(asked)))
            {
                yield return new(question, attempt with { WithHistory = true }, said, asked, terms(attempt, said), page);
            }
        }
    }

    /// <summary>'Cuánto cuesta para adulto mayor' asks for something of what it does not name.</summary>
    private static bool IsShort(QuestionTerms asked) => asked.Named.Count <= FewNamed && QuestionKinds.Demands(asked.Kind);

    /// <summary>The two questions as one.</summary>
    public string Together => $"{Attempt.Text} {Said}";

    /// <summary>A page has what the question names, and is about what was talked about before or of the department that was.</summary>
    public bool IsOf(Passage passage) => Terms.TermsOf(passage.WithQuestions()) is var said && Terms.Named.All(term => Terms.IsCovered(term, said))
        && (IsSaidBefore(passage.Title) || passage.Department == Page?.Department);

    /// <summary>The page's title, or a question that staff wrote for it, speaks of both.</summary>
    public bool IsNamedBy(Passage passage) => passage.Questions.Append(string.Empty).Any(asked => $"{passage.Title} {asked}" is var named && Names(named) && IsSaidBefore(named));

    /// <summary>Staff wrote such a question, without what was talked about before.</summary>
    public bool IsAskedOf(Passage passage) => AskedBefore.Nearest(Own, passage.Questions.Append(passage.Title)).Likeness >= SuchAQuestion;

    /// <summary>A title has all that the question names.</summary>
    public bool Names(string title) => Terms.TermsOf(title) is var words && Terms.Named.All(term => Terms.IsCovered(term, words));

    private bool IsSaidBefore(string title) => Terms.TermsOf(title) is var words && _before.Exists(words.Contains);
}

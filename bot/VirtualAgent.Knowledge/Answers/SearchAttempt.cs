using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>One way of looking for a question's answer.</summary>
/// <param name="MustNameTopic">Of a question that may lean on the conversation: it stands by itself only if it names what its document is about.</param>
internal sealed record SearchAttempt(string Text, string Language, bool WithHistory, bool MustNameTopic = false)
{
    /// <summary>A question that is so sure of its topic stands by itself where the one before is less like it than that.</summary>
    private const double SureTopic = 0.5;
    private const double SameTopic = 0.3;
    private static readonly ImmutableArray<string> Languages = ["en", "es"];

    /// <summary>The question in a passage's language; null where none of its words can be put into it.</summary>
    public static SearchAttempt? In(string language, KnowledgeQuestion question) => language == question.Locale
        ? new(question.Text, language, WithHistory: false)
        : WordTranslation.Of(question.Text, question.Locale, language) is { } translated ? new(translated, language, WithHistory: false) : null;

    /// <summary>The languages of documents, the resident's first.</summary>
    public static IEnumerable<string> LanguagesFor(KnowledgeQuestion question) => Languages.OrderByDescending(language => language == question.Locale);

    /// <summary>The resident's language first, then the others; by itself first, then with the conversation.</summary>
    public static IEnumerable<SearchAttempt> Of(KnowledgeQuestion question, MeaningModel topics)
    {
        var leans = FollowUp.Is(question);
        if (!leans || !FollowUp.PointsBack(question))
        {
            yield return new(question.Text, question.Locale, WithHistory: false, MustNameTopic: leans);
        }

        if (!question.History.IsEmpty && (leans || !ChangesTopic(question, topics)))
        {
            yield return new(question.Text, question.Locale, WithHistory: true);
        }

        if (leans)
        {
            yield break;
        }

        foreach (var attempt in LanguagesFor(question).Where(language => language != question.Locale).Select(language => In(language, question)).OfType<SearchAttempt>())
        {
            yield return attempt;
        }
    }

    /// <summary>It is surely about something else than the question before: what was said then would only mislead.</summary>
    private static bool ChangesTopic(KnowledgeQuestion question, MeaningModel topics)
    {
        var about = topics.OfQuestion(new(question.Text, question.Locale));
        return about.Surest >= SureTopic && about.With(topics.OfQuestion(new(question.History[^1].Resident, question.Locale))).Likeness < SameTopic;
    }
}

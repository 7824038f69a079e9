using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A question that staff wrote down for a passage.</summary>
/// <param name="Likeness">0 to 1: how much it is like the resident's.</param>
internal sealed record AskedBefore(double Likeness, IReadOnlySet<string> Terms)
{
    private const double OtherKind = 0.6;
    private const double UnlikeKind = 0.95;

    public static AskedBefore None { get; } = new(0, new HashSet<string>());

    /// <summary>The question that is most like the resident's; one that asks for another sort of thing is less so.</summary>
    public static AskedBefore Nearest(QuestionTerms asked, IEnumerable<string> questions)
    {
        var nearest = None;
        foreach (var question in questions)
        {
            var said = asked.TermsOf(question);
            var likeness = asked.Likeness(said) * SameKind(asked.Kind, QuestionKinds.Of(question));
            nearest = likeness > nearest.Likeness ? new(likeness, said) : nearest;
        }

        return nearest;
    }

    private static double SameKind(QuestionKind asked, QuestionKind kind) => kind == asked || QuestionKinds.IsAlike(kind, asked) ? 1
        : QuestionKinds.Demands(asked) && QuestionKinds.Demands(kind) ? OtherKind
        : UnlikeKind;
}

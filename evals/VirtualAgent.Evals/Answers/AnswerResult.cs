using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Evals.Answers;

internal sealed record AnswerResult(AnswerCase Case, KnowledgeOutcome Outcome, bool RightDocument, bool RightAnswer)
{
    /// <summary>An answerable question answered right, or an unanswerable one not answered.</summary>
    public bool Good => Case.Answerable ? RightAnswer && RightDocument : Outcome is not KnowledgeOutcome.Answered;

    /// <summary>Where a right answer was lost.</summary>
    public AnswerLoss Loss { get; init; }

    public bool IsRefused => Outcome is not KnowledgeOutcome.Answered && AskedBack.IsEmpty;

    /// <summary>What was offered to choose from.</summary>
    public ImmutableArray<KnowledgeOption> AskedBack => Outcome switch
    {
        KnowledgeOutcome.Ambiguous ambiguous => ambiguous.Options,
        KnowledgeOutcome.NoEvidence none => none.Closest,
        _ => [],
    };

    /// <summary>Asked back with the right document among the choices.</summary>
    public bool OffersRight => AskedBack.Any(o => o.PassageId is { } id && Case.Documents.Contains(id.Split('#')[0]));

    public static AnswerResult Of(AnswerCase question, KnowledgeOutcome outcome) => outcome is KnowledgeOutcome.Answered answered
        ? new(question, outcome, question.Documents.Contains(answered.PassageId.Split('#')[0]), question.Answerable && question.IsRight(answered.Text))
        : new(question, outcome, false, false);

    public string Describe()
    {
        var said = Outcome switch
        {
            KnowledgeOutcome.Answered answered => $"{answered.PassageId}: {answered.Text.ReplaceLineEndings(" / ")}",
            _ when !AskedBack.IsEmpty => "asked: " + string.Join(" | ", AskedBack.Select(o => o.Label)),
            _ => Outcome.GetType().Name,
        };
        var wrong = Case.Answerable ? Loss.ToString() : "ANSWERED";
        var must = string.Join(" & ", Case.Must.Select(g => string.Join(" or ", g)));
        return $"{Case.Id} [{Case.Kind}] {wrong}: {Case.Question}\n    wants {string.Join(", ", Case.Documents)} with {must}\n    {said}";
    }
}

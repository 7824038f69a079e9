using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Answers a short question from a page that has what it names and what was talked about before: 'how do I appeal' after the property tax.</summary>
/// <param name="threshold">How likely the documents must hold the answer.</param>
internal sealed class MatterAnswers(IKnowledgeIndex index, AnswerComposer composer, double threshold)
{
    private const int Considered = 30;

    /// <summary>What is surely on the matter, or tells the sort of thing that is asked for, needs so much of the evidence.</summary>
    private const double WhereTold = 0.3;

    /// <returns>The answer and the pages that it was found on; null where no such page answers, or where the question names the page of another matter.</returns>
    public async Task<(ComposedAnswer Composed, ImmutableArray<ScoredPassage> Pages)?> FindAsync(List<MatterInHand> matters, CancellationToken cancellationToken)
    {
        foreach (var matter in matters)
        {
            var alone = await SearchAsync(matter, matter.Attempt.Text, cancellationToken);
            if (alone.Any(found => matter.IsAskedOf(found.Passage)))
            {
                return null;
            }

            var pages = (await SearchAsync(matter, matter.Together, cancellationToken)).Where(found => matter.IsOf(found.Passage)).ToImmutableArray();
            if (!pages.IsEmpty && composer.Compose(matter.Terms, pages) is { } composed && matter.IsNamedBy(composed.Passage) is var named
                && composed.Evidence >= threshold * (named || (QuestionKinds.Demands(matter.Terms.Kind) && composed.HasKind) ? WhereTold : 1)
                && (named || alone is not [var nearest, ..] || !matter.Names(nearest.Passage.Title)))
            {
                return (composed, pages);
            }
        }

        return null;
    }

    private Task<ImmutableArray<ScoredPassage>> SearchAsync(MatterInHand matter, string text, CancellationToken cancellationToken) =>
        index.SearchAsync(new(text, matter.Attempt.Language, null, null, [], [], null, matter.Question.Today, Considered), cancellationToken);
}

using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Finds a document in the resident's language where only its translation was found: nobody is shown a page in another language who could read it.</summary>
internal sealed class Translations(IKnowledgeIndex index)
{
    private const int Looked = 100;

    /// <summary>The passages of that document, the nearest to the question first; empty where the page is in its own language alone.</summary>
    public async Task<ImmutableArray<ScoredPassage>> OfAsync(Passage passage, KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        if (passage.Language == question.Locale)
        {
            return [];
        }

        var about = WordTranslation.Of($"{passage.Title} {passage.Heading}", passage.Language, question.Locale) ?? passage.Title;
        var query = new KnowledgeQuery($"{question.Text} {about}", question.Locale, passage.Department, null, [], [], null, question.Today, Looked);
        var found = await index.SearchAsync(query, cancellationToken);
        return [.. found.Where(p => p.Passage.IsTranslationOf(passage))];
    }
}

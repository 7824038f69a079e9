using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Of what was found and does not surely answer, what comes near enough to ask whether it was meant.</summary>
/// <param name="threshold">How likely the documents must hold the answer.</param>
internal sealed class ClosestPassages(double threshold)
{
    private const int Most = 3;
    private double _evidence = threshold;
    private ImmutableArray<Passage> _passages = [];

    /// <summary>What is in the resident's language is considered first, and goes before what is not: of that only the closest joins.</summary>
    public void Consider(ComposedAnswer composed, ImmutableArray<ScoredPassage> found)
    {
        if (composed.Evidence < _evidence)
        {
            return;
        }

        _evidence = composed.Evidence;
        _passages = _passages.Any(p => p.Language != composed.Passage.Language)
            ? [.. _passages.Take(Most - 1), composed.Passage]
            : [.. found.Select(p => p.Passage).Prepend(composed.Passage).DistinctBy(p => p.DocumentId).Take(Most)];
    }

    public ImmutableArray<KnowledgeOption> Options(string question, string language) =>
        [.. _passages.Select(p => new KnowledgeOption(Label(p), question, p.Id) { Language = p.Language == language ? null : p.Language })];

    private static string Label(Passage passage) => passage.Heading.Length == 0 ? passage.Title : $"{passage.Title}: {passage.Heading}";
}

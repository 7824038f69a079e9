using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Of what was found and does not surely answer, what comes near enough to ask whether it was meant.</summary>
/// <param name="threshold">How likely the documents must hold the answer.</param>
internal sealed class ClosestPassages(double threshold)
{
    private const int Most = 3;

    /// <summary>What stands beside the closest has so much of the question itself.</summary>
    private const double Beside = 0.5;
    private double _evidence;

    public ImmutableArray<Passage> Passages { get; private set; } = [];

    /// <summary>What is in the resident's language is considered first, and goes before what is not: of that only the closest joins.</summary>
    /// <param name="times">How many times the evidence it must hold; what is about something that cities do not deal with is never near.</param>
    public void Consider(ComposedAnswer composed, ImmutableArray<ScoredPassage> found, int times)
    {
        if (composed.Evidence < _evidence || composed.Evidence < times * threshold || composed.IsElsewhere)
        {
            return;
        }

        _evidence = composed.Evidence;
        Passages = Passages.Any(p => p.Language != composed.Passage.Language)
            ? [.. Passages.Take(Most - 1), composed.Passage]
            : [.. found.Where(p => p.Evidence >= Beside).Select(p => p.Passage).Prepend(composed.Passage).DistinctBy(p => p.DocumentId).Take(Most)];
    }

    public static KnowledgeOption Option(Passage passage, string question, string language) =>
        new(Label(passage), question, passage.Id) { Language = passage.Language == language ? null : passage.Language };

    private static string Label(Passage passage) => passage.Heading.Length == 0 ? passage.Title : $"{passage.Title}: {passage.Heading}";
}

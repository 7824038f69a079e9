using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Of what was found and does not surely answer, what comes near enough to ask whether it was meant.</summary>
/// <param name="threshold">How likely the documents must hold the answer.</param>
internal sealed class ClosestPassages(double threshold)
{
    private const int Most = 3;

    /// <summary>What stands beside the closest has so much of the question itself.</summary>
    private const double Beside = 0.5;

    /// <summary>So much evidence speaks for the closest where it shares no word with the question.</summary>
    private const double ByMeaning = 0.04;
    private double _evidence;

    public ImmutableArray<Passage> Passages { get; private set; } = [];

    /// <summary>What is in the resident's language is considered first, and goes before what is not: of that only the closest joins.</summary>
    /// <param name="times">How many times the evidence it must hold; what is about something that cities do not deal with is never near.</param>
    public void Consider(ComposedAnswer composed, ImmutableArray<ScoredPassage> found, QuestionTerms terms, int times)
    {
        if (composed.Evidence < _evidence || composed.Evidence < times * threshold || composed.IsElsewhere)
        {
            return;
        }

        _evidence = composed.Evidence;
        ImmutableArray<Passage> closest = composed.Evidence >= ByMeaning || Shares(composed.Passage, terms) ? [composed.Passage] : [];
        var beside = found.Where(p => p.Evidence >= Beside && Shares(p.Passage, terms)).Select(p => p.Passage);
        Passages = Passages.Any(p => p.Language != composed.Passage.Language)
            ? [.. Passages.Take(Most - 1), .. closest]
            : [.. closest.Concat(beside).DistinctBy(p => p.DocumentId).Take(Most)];
    }

    /// <summary>A passage that has no word of the question's matter was only found by what is asked of it.</summary>
    private static bool Shares(Passage passage, QuestionTerms terms)
    {
        var said = terms.TermsOf(passage.WithQuestions());
        return terms.Matter.Count == 0 || terms.Matter.Any(term => terms.IsCovered(term, said));
    }

    public static KnowledgeOption Option(Passage passage, string question, string language) =>
        new(Label(passage), question, passage.Id) { Language = passage.Language == language ? null : passage.Language };

    /// <summary>A heading that is the title again, but for case and signs, is not said twice.</summary>
    private static string Label(Passage passage) => passage.Heading.Length == 0 || Words.Line(passage.Heading) == Words.Line(passage.Title) ? passage.Title : $"{passage.Title}: {passage.Heading}";
}

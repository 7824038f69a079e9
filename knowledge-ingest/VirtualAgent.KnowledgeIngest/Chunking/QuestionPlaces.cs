using System.Collections.Immutable;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>Gives each of a document's staff-written questions to the passage that covers most of it: the rarer a word in the document, the more.</summary>
internal static class QuestionPlaces
{
    private const double HeadingWorth = 0.5;
    private const double KindWorth = 0.15;
    private static readonly SynonymTable Synonyms = SynonymTable.With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty);

    public static ImmutableArray<ImmutableArray<string>> For(
        ImmutableArray<string> questions,
        ImmutableArray<string> texts,
        ImmutableArray<ImmutableArray<string>> paths,
        string language)
    {
        var places = texts.Select(_ => ImmutableArray.CreateBuilder<string>()).ToList();
        foreach (var question in texts.IsEmpty ? [] : questions)
        {
            var kind = QuestionKinds.Of(question);
            var terms = new QuestionTerms(question, language, Synonyms, MeaningModel.None, kind);
            var headings = paths.Select(path => terms.TermsOf(string.Join(' ', path))).ToList();
            var passages = texts.Select((text, at) => terms.TermsOf(text).Union(headings[at]).ToHashSet()).ToList<IReadOnlySet<string>>();
            terms.WeighBy(passages);
            var best = Enumerable.Range(0, passages.Count).MaxBy(at =>
                terms.Share(passages[at]) + (HeadingWorth * terms.Share(headings[at])) + (QuestionKinds.Has(kind, texts[at]) ? KindWorth : 0));
            places[best].Add(question);
        }

        return [.. places.Select(p => p.ToImmutable())];
    }
}

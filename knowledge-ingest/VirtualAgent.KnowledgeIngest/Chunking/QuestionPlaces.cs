using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>
/// Gives each of a document's staff-written questions to the passage that staff named with it, as a link would ('How many hens may I keep? (#intro)'),
/// else to the one that covers most of it (the rarer a word in the document, the more) and means most like it.
/// </summary>
internal static partial class QuestionPlaces
{
    private const double HeadingWorth = 0.25;
    private const double KindWorth = 0.15;
    private const double SameKindWorth = 0.4;
    private const double TopicWorth = 0.5;
    private const double FacetWorth = 0.4;
    private static readonly SynonymTable Synonyms = SynonymTable.With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty);

    /// <returns>By passage, its questions.</returns>
    public static ILookup<Piece, string> For(ImmutableArray<string> questions, ImmutableArray<Piece> pieces, string language)
    {
        var known = pieces.ToDictionary(piece => piece.Name);
        return (pieces.IsEmpty ? [] : questions).Select(Parted).ToLookup(
            said => known.GetValueOrDefault(said.Section) ?? Covering(said.Question, pieces, language),
            said => said.Question);
    }

    /// <summary>Sections that staff named and the document does not have.</summary>
    public static IEnumerable<string> Unknown(ImmutableArray<string> questions, ImmutableArray<Passage> passages) =>
        questions.Select(question => Parted(question).Section).Where(section => section.Length > 0).Except(passages.Select(passage => passage.Id[(passage.DocumentId.Length + 1)..]));

    private static (string Question, string Section) Parted(string said) =>
        Named().Match(said) is { Success: true } named ? (named.Groups["question"].Value, named.Groups["section"].Value) : (said, string.Empty);

    private static Piece Covering(string question, ImmutableArray<Piece> pieces, string language)
    {
        var kind = QuestionKinds.Of(question);
        var terms = new QuestionTerms(question, language, Synonyms, MeaningModel.None, kind);
        var meaning = new QuestionMeaning(LearnedModels.Shipped.Meanings, terms.Asked, language);
        var headings = pieces.Select(piece => terms.TermsOf(string.Join(' ', piece.Path))).ToList();
        var passages = pieces.Select((piece, at) => terms.TermsOf(piece.Text).Union(headings[at]).ToHashSet()).ToList<IReadOnlySet<string>>();
        terms.WeighBy(passages);
        return pieces[Enumerable.Range(0, passages.Count).MaxBy(at =>
            terms.Share(passages[at]) + (HeadingWorth * terms.Share(headings[at])) + Kindred(kind, pieces[at]) + Meant(meaning, pieces[at]))];
    }

    private static double Kindred(QuestionKind kind, Piece piece) =>
        (QuestionKinds.Has(kind, piece.Text) ? KindWorth : 0) + (piece.Heading.Length > 0 && QuestionKinds.IsAlike(QuestionKinds.Of(piece.Heading), kind) ? SameKindWorth : 0);

    private static double Meant(QuestionMeaning meaning, Piece piece)
    {
        var section = Meanings.Section(piece.Heading, piece.Text);
        return (TopicWorth * meaning.Topic(section)) + (FacetWorth * meaning.Facet(section));
    }

    [GeneratedRegex(@"^(?<question>.*\S)\s*\(#(?<section>[^\s()]+)\)$")]
    private static partial Regex Named();
}

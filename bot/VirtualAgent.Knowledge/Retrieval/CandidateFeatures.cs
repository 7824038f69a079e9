using System.Runtime.InteropServices;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Looks closely at the first stage's best passages.</summary>
/// <param name="about">What the question is about.</param>
internal sealed class CandidateFeatures(LanguageIndex index, QueryPlan plan, RankingWeights weights, KnowledgeQuery query, MeaningVector about)
{
    private static readonly int Count = Enum.GetValues<Feature>().Length;
    private readonly Bm25F _bm25 = new(index.AverageLengths, weights);
    private readonly MeaningVector _wanted = weights.Meanings.Facets.OfQuestion(query.Original ?? new(query.Text, index.Language));
    private readonly QuestionKind _kind = QuestionKinds.Of(query.Text);
    private readonly double _ownWorth = Math.Max(plan.Concepts.Take(plan.Own).Sum(c => c.Idf), 1e-9);
    private readonly double _allWorth = Math.Max(plan.Concepts.Sum(c => c.Idf * c.Weight), 1e-9);
    private readonly Dictionary<string, double[]> _coverByDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _likenessByDocument = new(StringComparer.Ordinal);
    private readonly HashSet<int> _ownTerms =
        [.. plan.Concepts.Take(plan.Own).SelectMany(c => c.Alternatives).Where(a => a.Factor >= 0.3).Select(a => a.Term)];

    public List<Candidate> Of(List<(IndexedPassage Passage, double Score)> found)
    {
        var byDocument = found.GroupBy(f => f.Passage.Passage.DocumentId).ToDictionary(
            g => g.Key,
            g => (Best: g.Max(f => f.Score), Mean: g.Take(3).Sum(f => f.Score) / 3));
        var cited = query.LastPassageId is { } id ? index.FindPassage(id) : null;
        List<Candidate> candidates = [.. found.Select(f => One(f.Passage, f.Score, byDocument[f.Passage.Passage.DocumentId], cited))];
        foreach (var candidate in candidates)
        {
            candidate.Features[(int)Feature.DocumentTopicLikeness] = _likenessByDocument[candidate.Indexed.Passage.DocumentId];
            candidate.Features[(int)Feature.DocumentCoverage] =
                _coverByDocument[candidate.Indexed.Passage.DocumentId].Zip(plan.Concepts, (cover, concept) => cover * concept.Idf).Sum() / _ownWorth;
        }

        return candidates;
    }

    private Candidate One(IndexedPassage passage, double score, (double Best, double Mean) document, IndexedPassage? cited)
    {
        var features = new double[Count];
        void Set(Feature feature, double value) => features[(int)feature] = value;

        Set(Feature.Bm25, score / _allWorth);
        Set(Feature.DocumentBest, document.Best / _allWorth);
        Set(Feature.DocumentMean, document.Mean / _allWorth);
        var evidence = Fieldwise(passage, features);
        Set(Feature.Coverage, evidence);
        Set(Feature.Phrase, Phrase(passage));
        Set(Feature.AskedAlike, AskedAlike(passage));
        Set(Feature.Proximity, Nearness.Of(passage.Text, _ownTerms));
        Set(Feature.HeadingNamed, Named(passage.Heading));
        Set(Feature.TitleNamed, Named(passage.Title));
        Set(Feature.Opening, passage.Position == 0 ? 1 : 0);
        Set(Feature.Length, Math.Log(1 + passage.Lengths.Text) / 5);
        Set(Feature.CitedLast, cited == passage ? 1 : 0);
        Set(Feature.SameDocument, cited is not null && cited != passage && cited.Passage.DocumentId == passage.Passage.DocumentId ? 1 : 0);
        Set(Feature.AnswersKind, passage.Kinds.Has(_kind) ? 1 : 0);
        Set(Feature.HeadingKind, QuestionKinds.IsAlike(passage.Kinds.Heading, _kind) ? 1 : 0);
        var (likeness, sharpness) = about.With(passage.Terms.Meaning.About);
        Set(Feature.TopicLikeness, likeness);
        ref var most = ref CollectionsMarshal.GetValueRefOrAddDefault(_likenessByDocument, passage.Passage.DocumentId, out _);
        most = Math.Max(most, likeness);
        Set(Feature.TopicSharpness, sharpness);
        Set(Feature.TopicSure, about.Surest);
        Set(Feature.FacetLikeness, _wanted.With(passage.Terms.Meaning.Tells).Likeness);
        Set(Feature.HeadingFacet, _wanted.With(passage.Terms.Meaning.Headed).Likeness);
        return new(passage, features, evidence);
    }

    private double AskedAlike(IndexedPassage passage)
    {
        var most = 0.0;
        foreach (var asked in passage.Asked)
        {
            var (shared, all) = (0.0, 0.0);
            foreach (var term in asked)
            {
                var idf = index.Idf(term);
                all += idf;
                shared += _ownTerms.Contains(term) ? idf : 0;
            }

            most = all == 0 ? most : Math.Max(most, Math.Min(1, shared / _ownWorth) * shared / all);
        }

        return most;
    }

    /// <summary>Fills the scores by field; returns the question's own coverage.</summary>
    private double Fieldwise(IndexedPassage passage, double[] features)
    {
        var covered = 0.0;
        var document = CollectionsMarshal.GetValueRefOrAddDefault(_coverByDocument, passage.Passage.DocumentId, out _) ??= new double[plan.Own];
        for (var c = 0; c < plan.Concepts.Length; c++)
        {
            var concept = plan.Concepts[c];
            var factor = 0.0;
            foreach (var alternative in concept.Alternatives)
            {
                if (Find(alternative.Term, passage.Slot) is not { } posting)
                {
                    continue;
                }

                factor = Math.Max(factor, alternative.Factor);
                var worth = alternative.Factor * alternative.Idf;
                if (c >= plan.Own)
                {
                    features[(int)Feature.HistoryScore] += concept.Weight * worth * _bm25.Weight(posting, passage.Lengths) / _allWorth;
                    continue;
                }

                worth /= _ownWorth;
                features[(int)Feature.TextScore] += worth * _bm25.Saturated(_bm25.Text(posting, passage.Lengths));
                features[(int)Feature.TitleScore] += worth * _bm25.Saturated(_bm25.Title(posting, passage.Lengths));
                features[(int)Feature.HeadingScore] += worth * _bm25.Saturated(_bm25.Headings(posting, passage.Lengths));
                features[(int)Feature.QuestionScore] += worth * _bm25.Saturated(_bm25.Questions(posting, passage.Lengths));
            }

            if (c < plan.Own)
            {
                var cover = Math.Min(1, factor * 1.5);
                covered += cover * concept.Idf;
                document[c] = Math.Max(document[c], cover);
            }
        }

        return covered / _ownWorth;
    }

    private Posting? Find(int term, int slot)
    {
        var postings = index.Postings(term);
        var (low, high) = (0, postings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var at = postings[middle].Slot;
            if (at == slot)
            {
                return postings[middle];
            }

            (low, high) = at < slot ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private double Phrase(IndexedPassage passage)
    {
        if (plan.Pairs.Length == 0)
        {
            return 0;
        }

        var (found, all) = (0.0, 0.0);
        foreach (var (first, second) in plan.Pairs)
        {
            var worth = index.Idf(first) + index.Idf(second);
            all += worth;
            found += Neighbours(passage.Heading, first, second) || Neighbours(passage.Title, first, second) ? worth
                : Neighbours(passage.Text, first, second) ? 0.7 * worth : 0;
        }

        return found / all;
    }

    private static bool Neighbours(int[] terms, int first, int second)
    {
        for (var at = 0; at < terms.Length - 1; at++)
        {
            if (terms[at] == first && terms[at + 1] == second)
            {
                return true;
            }
        }

        return false;
    }

    private double Named(int[] terms)
    {
        var (named, all) = (0.0, 0.0);
        foreach (var term in terms)
        {
            var idf = index.Idf(term);
            all += idf;
            named += _ownTerms.Contains(term) ? idf : 0;
        }

        return all == 0 ? 0 : named / all;
    }
}

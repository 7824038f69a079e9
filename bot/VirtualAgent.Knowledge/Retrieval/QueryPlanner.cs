using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Turns a question and what was said before into the terms of one language's index.</summary>
internal sealed class QueryPlanner(SynonymTable synonyms, RankingWeights weights)
{
    private const int LongestQuestion = 2_000;
    private const int MostConcepts = 32;
    private const int MostHistoryConcepts = 64;

    public QueryPlan Plan(KnowledgeQuery query, LanguageIndex index)
    {
        var terms = index.Analyzer.TypedTerms(Clip(query.Text));
        var own = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in terms.Take(MostConcepts))
        {
            own[term] = 1;
        }

        var before = History(query, index);
        foreach (var term in own.Keys.ToList())
        {
            own[term] += before.GetValueOrDefault(term);
            before.Remove(term);
        }

        var concepts = own.Select(pair => Own(pair.Key, pair.Value, terms, index))
            .Concat(before.OrderByDescending(pair => pair.Value).Take(MostHistoryConcepts)
                .Select(pair => Earlier(pair.Key, pair.Value, index)).OfType<Concept>());
        return new([.. concepts], own.Count, Pairs(terms, index));
    }

    private Concept Own(string term, double weight, List<string> question, LanguageIndex index)
    {
        var alternatives = new List<Alternative>();
        var exact = index.Find(term);
        var idf = exact is { } known ? index.Idf(known) : index.HighestIdf;
        if (exact is { } id)
        {
            alternatives.Add(new(id, 1, idf));
        }

        if (exact is null && weights.Spelling && Spelling.Correct(term, index) is { } corrected)
        {
            idf = index.Idf(corrected);
            alternatives.Add(new(corrected, 0.9, idf));
        }

        var at = question.IndexOf(term);
        foreach (var (length, terms) in weights.Synonym > 0 ? synonyms.At(index.Language, question, at) : [])
        {
            alternatives.AddRange(terms.Select(index.Find).OfType<int>()
                .Select(t => new Alternative(t, weights.Synonym / Math.Sqrt(terms.Length), Math.Min(index.Idf(t), idf))));
        }

        if (weights.LookAlike > 0 && term.Length > 3 && !char.IsDigit(term[0]))
        {
            alternatives.AddRange(index.Vocabulary.Like(term, weights.LookAlikeFrom, 12)
                .Where(like => index.Frequency(like.Term) > 0)
                .Select(like => new Alternative(like.Term, weights.LookAlike * like.Likeness, Math.Min(index.Idf(like.Term), idf))));
        }

        return new(term, weight, idf, [.. alternatives.GroupBy(a => a.Term).Select(g => g.MaxBy(a => a.Factor))]);
    }

    private static Concept? Earlier(string term, double weight, LanguageIndex index) =>
        index.Find(term) is { } id ? new(term, weight, index.Idf(id), [new(id, 1, index.Idf(id))]) : null;

    private Dictionary<string, double> History(KnowledgeQuery query, LanguageIndex index)
    {
        var before = new Dictionary<string, double>(StringComparer.Ordinal);
        Weigh(query.ResidentHistory, weights.ResidentHistory, weights.ResidentDecay);
        Weigh(query.AgentHistory, weights.AgentHistory, weights.AgentDecay);
        return before;

        void Weigh(ImmutableArray<string> turns, double weight, double decay)
        {
            for (var back = 0; back < turns.Length && weight > 0.005; back++, weight *= decay)
            {
                foreach (var term in index.Analyzer.Terms(Clip(turns[^(back + 1)])).Distinct())
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(before, term, out _) += weight;
                }
            }
        }
    }

    private static ImmutableArray<(int, int)> Pairs(List<string> terms, LanguageIndex index) =>
    [
        .. terms.Take(MostConcepts).Zip(terms.Skip(1))
            .Select(pair => (First: index.Find(pair.First), Second: index.Find(pair.Second)))
            .Where(pair => pair.First is not null && pair.Second is not null)
            .Select(pair => (pair.First!.Value, pair.Second!.Value))
            .Distinct(),
    ];

    private static string Clip(string text) => text.Length > LongestQuestion ? text[..LongestQuestion] : text;
}

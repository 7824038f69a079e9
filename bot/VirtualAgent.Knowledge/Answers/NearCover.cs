using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>How far texts have a question's terms where words that are about the same stand for them: 'boat' for 'ferry'. Each text is looked at once.</summary>
internal sealed class NearCover(IReadOnlyList<string> terms, TermCover cover, MeaningModel topics, string language)
{
    private const double AsGood = 0.7;
    private const int ShortestWord = 3;
    private readonly MeaningVector[] _meanings = [.. terms.Select(term => Meaning(term, topics, language))];
    private readonly Dictionary<string, double[]> _near = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlySet<string>, double[]> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>By term, 0 to 1.</summary>
    public double[] Of(IReadOnlySet<string> text)
    {
        if (_known.TryGetValue(text, out var known))
        {
            return known;
        }

        double[] covers = [.. cover.Of(text)];
        for (var term = 0; term < covers.Length; term++)
        {
            if (covers[term] < AsGood && !_meanings[term].Labels.IsEmpty)
            {
                foreach (var other in text)
                {
                    covers[term] = Math.Max(covers[term], Near(other)[term]);
                }
            }
        }

        return _known[text] = covers;
    }

    private double[] Near(string other)
    {
        if (!_near.TryGetValue(other, out var near))
        {
            var meaning = Meaning(other, topics, language);
            _near[other] = near = [.. _meanings.Select(term => term.With(meaning).Likeness)];
        }

        return near;
    }

    private static MeaningVector Meaning(string term, MeaningModel topics, string language) =>
        term.Length < ShortestWord || char.IsDigit(term[0]) ? MeaningVector.None : topics.OfText(term, language);
}

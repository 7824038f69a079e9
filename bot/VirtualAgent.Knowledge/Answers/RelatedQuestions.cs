using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Questions that the same document answers, or others of its department.</summary>
internal static partial class RelatedQuestions
{
    private const int Most = 3;
    private const double TooAlike = 0.6;

    public static ImmutableArray<string> For(string question, string language, Passage answered, ImmutableArray<ScoredPassage> found)
    {
        var analyzer = Analyzer.For(language);
        var taken = new List<HashSet<string>> { analyzer.Terms(question).ToHashSet() };
        var related = ImmutableArray.CreateBuilder<string>();
        foreach (var candidate in found
            .Where(p => p.Passage.Language == language && (p.Passage.DocumentId == answered.DocumentId || p.Passage.Department == answered.Department))
            .OrderByDescending(p => p.Passage.DocumentId == answered.DocumentId && p.Passage.Id != answered.Id)
            .ThenBy(p => p.Passage.Id == answered.Id)
            .ThenByDescending(p => p.Score)
            .SelectMany(p => p.Passage.Questions))
        {
            var terms = analyzer.Terms(candidate).ToHashSet();
            if (related.Count < Most && terms.Count > 0 && taken.All(t => Alike(t, terms) < TooAlike))
            {
                related.Add(Asked(candidate, language));
                taken.Add(terms);
            }
        }

        return related.ToImmutable();
    }

    /// <summary>Staff write them as residents ask; on a button what asks stands as a question, and what tells as it is.</summary>
    private static string Asked(string question, string language)
    {
        var words = question.Trim().Trim('¿', '?').TrimEnd('.', ' ');
        words = language == "en" ? AsI().Replace(words, "I") : words;
        var sentence = CultureInfo.InvariantCulture.TextInfo.ToUpper(words[0]) + words[1..];
        return words.Contains('¿', StringComparison.Ordinal) ? $"{sentence}?"
            : !question.Contains('?', StringComparison.Ordinal) && !AsksOpenly().IsMatch(words) && QuestionKinds.Of(question) == QuestionKind.Other ? sentence
            : language == "es" ? $"¿{sentence}?"
            : $"{sentence}?";
    }

    private static double Alike(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);

    [GeneratedRegex(@"\bi(?=['’](m|ve|d|ll)\b|\s|$)")]
    private static partial Regex AsI();

    /// <summary>'What counts as a park' asks, whatever for.</summary>
    [GeneratedRegex(@"^(what|whats|what's|why|which|whose|qu[eé]|cu[aá]l|cu[aá]les|por qu[eé])\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksOpenly();
}

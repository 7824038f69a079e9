using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Staff;

namespace VirtualAgent.Console.Unanswered;

/// <summary>Questions in one language that share most of their words.</summary>
/// <param name="Questions">The newest first.</param>
public sealed partial record QuestionCluster(ImmutableArray<AskedInVain> Questions)
{
    private const double Alike = 0.5;

    /// <summary>What stands for the cluster: its newest question.</summary>
    public AskedInVain Latest => Questions[0];

    /// <summary>Puts like to like; the largest cluster first, then the one asked last.</summary>
    /// <param name="newestFirst">A few hundred: every question is held against every cluster.</param>
    public static ImmutableArray<QuestionCluster> Of(IEnumerable<AskedInVain> newestFirst)
    {
        var clusters = new List<(string Locale, HashSet<string> Words, List<AskedInVain> Questions)>();
        foreach (var asked in newestFirst)
        {
            var words = WordsOf(asked.Question.Text);
            var home = clusters.Find(cluster => cluster.Locale == asked.Locale && Likeness(cluster.Words, words) >= Alike);
            if (home.Questions is null)
            {
                clusters.Add((asked.Locale, words, [asked]));
            }
            else
            {
                home.Questions.Add(asked);
            }
        }

        return
        [
            .. clusters
                .Select(cluster => new QuestionCluster([.. cluster.Questions]))
                .OrderByDescending(cluster => cluster.Questions.Length)
                .ThenByDescending(cluster => cluster.Latest.At),
        ];
    }

    /// <summary>Words short of four letters say little; a question of nothing else keeps them.</summary>
    private static HashSet<string> WordsOf(string question)
    {
        var words = Word().Matches(question.ToLowerInvariant()).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var telling = words.Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
        return telling.Count > 0 ? telling : words;
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        var all = one.Count + other.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}

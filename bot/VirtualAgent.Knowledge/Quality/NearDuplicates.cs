using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>Passages of different documents that share most of their five-word runs. An answer of staff says again what it cites.</summary>
internal static class NearDuplicates
{
    private const int Run = 5;
    private const double Alike = 0.6;

    /// <summary>A shorter text is no wonder in two documents.</summary>
    private const int ShortestCopy = 60;
    private const int CommonRun = 50;

    public static ImmutableArray<NearDuplicate> Among(ImmutableArray<Passage> passages)
    {
        var copies = Copies(passages);
        var ofOthers = copies.Select(c => c.SecondPassage).ToHashSet();
        return [.. copies, .. Alikes([.. passages.Where(p => !ofOthers.Contains(p.Id))])];
    }

    /// <summary>The very same text, each of them against the first.</summary>
    private static List<NearDuplicate> Copies(ImmutableArray<Passage> passages) =>
    [
        .. passages.Where(p => p.Text.Length >= ShortestCopy)
            .GroupBy(p => (p.Language, p.Text))
            .SelectMany(same => same.Skip(1)
                .Where(p => !BelongTogether(p, same.First()))
                .Select(p => new NearDuplicate(same.First().Id, p.Id, 1))),
    ];

    private static IEnumerable<NearDuplicate> Alikes(ImmutableArray<Passage> passages)
    {
        var runs = passages.Select(p => Runs(p.Text)).ToList();
        var byRun = new Dictionary<int, List<int>>();
        for (var at = 0; at < runs.Count; at++)
        {
            foreach (var run in runs[at])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byRun, run, out _) ??= []).Add(at);
            }
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (var holders in byRun.Values.Where(h => h.Count is > 1 and <= CommonRun))
        {
            foreach (var (first, second) in Pairs(holders).Where(pair => !BelongTogether(passages[pair.First], passages[pair.Second])))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, (first, second), out _)++;
            }
        }

        return
        [
            .. shared
                .Select(pair => (pair.Key, Likeness: pair.Value / (double)(runs[pair.Key.Item1].Count + runs[pair.Key.Item2].Count - pair.Value)))
                .Where(pair => pair.Likeness >= Alike)
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => pair.Key)
                .Select(pair => new NearDuplicate(passages[pair.Key.Item1].Id, passages[pair.Key.Item2].Id, Math.Round(pair.Likeness, 2))),
        ];
    }

    private static bool BelongTogether(Passage first, Passage second) =>
        first.DocumentId == second.DocumentId || (first.IsCurated != second.IsCurated && first.Url == second.Url);

    private static IEnumerable<(int First, int Second)> Pairs(List<int> holders) =>
        holders.SelectMany((first, at) => holders.Skip(at + 1).Select(second => (first, second)));

    private static HashSet<int> Runs(string text)
    {
        var words = Words.Of(text);
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - Run + 1))
            .Select(at => string.Join(' ', words.Skip(at).Take(Run).Select(w => w.Folded)).GetHashCode(StringComparison.Ordinal))];
    }
}

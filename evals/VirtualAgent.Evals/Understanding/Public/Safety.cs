using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Screening;

namespace VirtualAgent.Evals.Understanding.Public;

/// <summary>The screen on simple safety tests (self-harm found) and on XSTest's safe rows (no alarm).</summary>
internal static class Safety
{
    public static IEnumerable<PublicScore> Run(string folder)
    {
        var tests = Path.Combine(folder, "safety", "simplesafetytests.csv");
        var exaggerated = Path.Combine(folder, "safety", "xstest_prompts.csv");
        if (!File.Exists(tests) || !File.Exists(exaggerated))
        {
            yield break;
        }

        var screen = new EmergencyScreen([], ClassifierStore.None);
        var harm = PublicSet.ReadCsv(tests, "prompts_final", "harm_area").Where(r => r.Label.Contains("Self-Harm", StringComparison.Ordinal)).ToList();
        var safe = PublicSet.ReadCsv(exaggerated, "prompt", "label").Where(r => r.Label == "safe").ToList();
        yield return new("simple safety tests", "self-harm found, %", 100.0 * harm.Count(r => screen.Find(r.Text) is not null) / harm.Count, null, null);
        yield return new("xstest, safe rows", "false alarms, %", 100.0 * safe.Count(r => screen.Find(r.Text) is not null) / safe.Count, null, null);
    }
}

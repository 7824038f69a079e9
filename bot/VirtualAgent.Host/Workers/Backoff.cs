namespace VirtualAgent.Host.Workers;

/// <summary>Waits that double with each try, with jitter, so that what failed together does not come back together.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="failures">Tries that failed so far, this one included.</param>
    /// <param name="jitter">0 to 1.</param>
    public static TimeSpan After(int failures, double jitter)
    {
        var seconds = Math.Min(Longest.TotalSeconds, Math.Pow(2, failures - 1));
        return TimeSpan.FromSeconds(seconds * (0.75 + (jitter / 2)));
    }
}

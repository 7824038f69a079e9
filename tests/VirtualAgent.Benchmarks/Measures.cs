using System.Diagnostics;
using System.Globalization;

namespace VirtualAgent.Benchmarks;

/// <summary>What one run took.</summary>
internal sealed class Measures
{
    private readonly List<double> _milliseconds = [];

    /// <summary>What the processor spent on it: tells on a busy machine too, and counts what the runtime does beside.</summary>
    private readonly List<double> _worked = [];
    private readonly Stopwatch _whole = Stopwatch.StartNew();

    public async Task TimeAsync(Func<Task> work)
    {
        var worked = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await work();
        _worked.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    public void Print(string what)
    {
        var (sorted, worked) = (_milliseconds.Order().ToList(), _worked.Order().ToList());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted.Count} {what}: p50 {At(sorted, 0.5):F2} ms, p99 {At(sorted, 0.99):F2} ms; processor time p50 {At(worked, 0.5):F2} ms, p99 {At(worked, 0.99):F2} ms; {sorted.Count / _whole.Elapsed.TotalSeconds:F0}/s; {Memory()}"));
    }

    /// <summary>The most memory that the process had so far.</summary>
    public static string Memory()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"peak memory {process.PeakWorkingSet64 / 1e6:F0} MB");
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}

namespace VirtualAgent.Evals.Understanding;

/// <param name="Each">Time per case.</param>
public sealed record SetScore(string Name, int Cases, int Right, TimeSpan Each, IReadOnlyList<string> Failures)
{
    public double Percent => Cases == 0 ? 0 : 100.0 * Right / Cases;
}

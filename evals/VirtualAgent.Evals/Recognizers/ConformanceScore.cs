using VirtualAgent.Recognizers;

namespace VirtualAgent.Evals.Recognizers;

/// <summary>How one recogniser did in one language.</summary>
/// <param name="Cases">Cases that expect something.</param>
/// <param name="Passed">Of those, right in all and in order.</param>
/// <param name="PassedAnyOrder">Of those, right in all, in whatever order.</param>
/// <param name="Empty">Cases that expect nothing.</param>
/// <param name="EmptyPassed">Of those, nothing was found.</param>
/// <param name="Failures">The inputs that failed, with what was found.</param>
public sealed record ConformanceScore(
    string Recognizer,
    Culture Culture,
    int Cases,
    int Passed,
    int PassedAnyOrder,
    int Empty,
    int EmptyPassed,
    double UtterancesPerSecond,
    IReadOnlyList<string> Failures)
{
    public double Percent => Cases == 0 ? 100 : 100d * Passed / Cases;

    /// <summary>The share over all cases, those that expect nothing among them.</summary>
    public double PercentOfAll => Cases + Empty == 0 ? 100 : 100d * (Passed + EmptyPassed) / (Cases + Empty);
}

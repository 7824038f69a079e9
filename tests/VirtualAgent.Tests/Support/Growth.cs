using System.Diagnostics;

namespace VirtualAgent.Tests.Support;

/// <summary>How much longer the longer of two texts takes. A constant is added to both, so that the noise of a busy machine does not count.</summary>
internal static class Growth
{
    private const double Noise = 4;
    private const int Rounds = 8;

    /// <summary>Whether the longer text takes at most so many times as long: the best of many rounds on either side counts, until it does.</summary>
    public static async Task<bool> IsWithinAsync(double most, string part, string text, Func<string, Task> read)
    {
        await read(text);
        var (shortest, longest) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            shortest = Math.Min(shortest, await MillisecondsAsync(part, read));
            longest = Math.Min(longest, await MillisecondsAsync(text, read));
            if (longest / shortest <= most)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<double> MillisecondsAsync(string text, Func<string, Task> read)
    {
        var watch = Stopwatch.StartNew();
        await read(text);
        return watch.Elapsed.TotalMilliseconds + Noise;
    }
}
